import type { Locale, hall } from '../../../contract/index.ts'
import { palette } from '../../../contract/look/index.ts'
import { to } from '../visit.ts'
import { iconAddress, icons } from './addresses.ts'
import type { IconFile } from './addresses.ts'

/** Launchers cut what is longer than about this. */
const shortest = 14

/** `MPP Pekanbaru` of “Kota Pekanbaru”. */
export const shortNameOf = ({ city }: Pick<hall.Mall, 'city'>): string => {
  const place = city.replace(/^(Kota|Kabupaten)( Administrasi)? /, '')
  return `MPP ${place}`.length <= shortest ? `MPP ${place}` : place
}

/**
 * The hall as an app. It opens the tickets of this phone; where an app cannot see what the browser kept (iOS), the start
 * brings the ticket it was installed from, behind `#`, which no server hears.
 */
export const manifestOf = (
  mall: hall.Mall,
  theme: Pick<hall.Theme, 'brand'>,
  locale: Locale,
  ticket?: string,
): Readonly<Record<string, unknown>> => ({
  id: `${to.mall(mall.id)}/`,
  name: mall.name,
  short_name: shortNameOf(mall),
  lang: locale,
  start_url: `${to.tickets(mall.id)}${ticket === undefined ? '' : `#${ticket}`}`,
  scope: to.mall(mall.id),
  display: 'standalone',
  theme_color: theme.brand,
  background_color: palette.light['background-1'],
  icons: (Object.keys(icons) as IconFile[])
    .filter((file) => file !== 'touch.png')
    .map((file) => ({
      src: iconAddress(mall, file),
      sizes: `${icons[file].size}x${icons[file].size}`,
      type: 'image/png',
      purpose: icons[file].cut ? 'maskable' : 'any',
    })),
})
