import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The faces: staff pages are small React apps, citizen pages get their style sheet and islands from here. */
export default defineConfig({
  root: 'web',
  base: '/assets/',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    assetsDir: '.',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        kiosk: 'web/kiosk/index.html',
        counter: 'web/counter/index.html',
        overview: 'web/overview/index.html',
        admin: 'web/admin/index.html',
        'sign-in': 'web/sign-in/index.html',
        device: 'web/device/index.html',
        citizen: 'web/citizen/citizen.css',
        ticket: 'web/citizen/islands/ticket.ts',
        tickets: 'web/citizen/islands/tickets.ts',
        worker: 'web/citizen/worker/worker.ts',
        survey: 'web/citizen/islands/survey.ts',
        board: 'web/board/island.ts',
        'board-test': 'web/board/check/island.ts',
        living: 'web/living/living.css',
        'board-style': 'web/board/board.css',
      },
    },
  },
})
