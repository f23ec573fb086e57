import { defineConfig } from 'vite'

/** The program: server and command line in one file, packages stay outside. */
export default defineConfig({
  build: {
    ssr: 'bin/selaso.ts',
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'selaso.js' } },
  },
})
