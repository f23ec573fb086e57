import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import { modes } from '../../contract/look/index.ts'
import { mall } from '../world.ts'
import { barriers, journey, noBrowser, openPage, sizes } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  if (noBrowser === undefined) stage = await openStage()
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

/** The parts by name, read from the kit's door: its browser code would not load here. */
const parts = [...readFileSync('web/kit/index.ts', 'utf8').matchAll(/^export \{([^}]+)\} from '.\/parts\//gm)]
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
  .filter((name) => /^[A-Z]/.test(name))

journey('the living page of the kit shows every part that the kit exports, without JavaScript', async () => {
  const { page, context } = await openPage(stage.browser, 'desk', { javaScriptEnabled: false })
  await page.goto(`${stage.base}/${mall}/kit`)
  const html = await page.content()
  expect(parts.filter((name) => !html.includes(`data-kit="${name}"`))).toEqual([])
  expect(parts.length).toBeGreaterThan(15)
  await context.close()
})

for (const mode of modes)
  journey(
    `the living page of the kit has no barrier in ${mode}, in both languages, and does not overflow a phone`,
    async () => {
      const { page, context, faults } = await openPage(stage.browser, 'desk')
      // What a mode changes are colours, and words have none: all rules and both languages are asked in one mode.
      for (const lang of mode === 'light' ? ['id', 'en'] : ['id']) {
        await page.goto(`${stage.base}/${mall}/kit?mode=${mode}&lang=${lang}`)
        expect(await barriers(page, mode === 'light' ? {} : { rules: ['color-contrast'] })).toEqual([])
      }
      await page.setViewportSize(sizes.phone)
      await page.goto(`${stage.base}/${mall}/kit?mode=${mode}&size=large`)
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(over).toBeLessThanOrEqual(0)
      expect(faults).toEqual([])
      await context.close()
    },
  )
