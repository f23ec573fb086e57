import type { hall } from '../../../contract/index.ts'

type Named = Pick<hall.Mall, 'id' | 'theme'>

/** Sizes that launchers ask for, and a full-bleed one that they cut to their own shape. */
export const icons = {
  '192.png': { size: 192, cut: false },
  '512.png': { size: 512, cut: false },
  'maskable.png': { size: 512, cut: true },
  'touch.png': { size: 180, cut: true },
} as const
export type IconFile = keyof typeof icons

export const isIconFile = (file: string): file is IconFile => Object.hasOwn(icons, file)

/** The look is part of the address: a hall that changes its colours gets new pictures. */
export const iconAddress = (mall: Named, file: IconFile): string =>
  `/${mall.id}/icons/${file}${mall.theme === undefined ? '' : `?v=${mall.theme}`}`

/** What a page says of the app it belongs to. */
export const appOf = (
  mall: Named,
  ticket?: string,
): { manifest: string; icon: string; touchIcon: string } => ({
  manifest: `/${mall.id}/app.webmanifest${ticket === undefined ? '' : `?ticket=${ticket}`}`,
  icon: iconAddress(mall, '192.png'),
  touchIcon: iconAddress(mall, 'touch.png'),
})
