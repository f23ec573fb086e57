import type { ReactNode } from 'react'
import type { hall } from '../../../contract/index.ts'
import { classes } from './classes.ts'
import { closeFrame, isWithin, wholeFrame } from './plan-frame.ts'
import type { Tone } from './tone.ts'

type Plan = hall.FloorPlan
type Booth = Plan['booths'][number]

interface FloorPlanProps {
  plan: Plan
  /** Booths to point at. */
  highlight?: readonly string[]
  /** Which booths the list beside the drawing names; a drawing is never the only source. */
  list?: 'all' | 'highlighted' | 'none'
  /** Only the part of the floor where these booths lie: large enough to read on a phone. */
  closeUp?: readonly string[]
  /** What the drawing is called for those who do not see it. */
  title: string
  nameOf: (booth: Booth) => string
  hrefOf?: (booth: Booth) => string
  /** How a booth stands now: a word or number in its middle, in the colour of its tone. */
  liveOf?: (booth: Booth) => BoothLive
}

export interface BoothLive {
  readonly tone: Tone
  readonly text: string
}

/**
 * Seven colours, then again from the first; the same zone has the same colour on every floor, board and screen. The
 * letter of the zone is what tells.
 */
export const zoneClass = (zone: string): string => {
  const number = Number(/\d+$/.exec(zone)?.[0] ?? zone.charCodeAt(0))
  return `k-zone--${((number + 6) % 7) + 1}`
}

/** The zone's letter on its colour, as on the signs in the hall. */
export function ZoneMark({ letter, className }: { letter: string; className?: string }): ReactNode {
  return <span className={classes('k-zone-mark', className)}>{letter}</span>
}

export function FloorPlan(props: FloorPlanProps): ReactNode {
  const { plan, list = 'all' } = props
  return (
    <div className="k-plan">
      <Drawing {...props} />
      {list !== 'none' && <BoothList {...props} list={list} booths={plan.booths} />}
    </div>
  )
}

function Drawing(props: FloorPlanProps): ReactNode {
  const { plan, highlight = [], closeUp, title, nameOf, hrefOf, liveOf } = props
  const pins = plan.booths.filter((booth) => highlight.includes(booth.id))
  const close = closeUp && closeFrame(plan, closeUp)
  const frame = close ?? wholeFrame(plan, pins.length > 0)
  const { x, y, w, h } = frame
  return (
    <svg
      className={classes('k-plan__drawing', close && 'k-plan__drawing--close')}
      viewBox={`${x} ${y} ${w} ${h}`}
      role={hrefOf ? 'group' : 'img'}
      aria-label={title}
    >
      <rect
        className="k-plan__outline"
        x="-0.4"
        y="-0.4"
        width={plan.size.w + 0.8}
        height={plan.size.h + 0.8}
        rx="0.6"
      />
      {plan.areas
        .filter((area) => isWithin(frame, area))
        .map((area) => (
          <Area key={area.id} area={area} />
        ))}
      {plan.booths
        .filter((booth) => isWithin(frame, booth))
        .map((booth) => {
          const drawn = liveOf ? (
            <LiveBooth booth={booth} live={liveOf(booth)} />
          ) : (
            <BoothShape booth={booth} zones={plan.zones} here={highlight.includes(booth.id)} />
          )
          if (!hrefOf) return <g key={booth.id}>{drawn}</g>
          return (
            <a key={booth.id} href={hrefOf(booth)} aria-label={`${booth.id} ${nameOf(booth)}`}>
              {drawn}
            </a>
          )
        })}
      {pins.map((booth) => (
        <Pin key={booth.id} booth={booth} width={plan.size.w} />
      ))}
    </svg>
  )
}

function Area({ area }: { area: Plan['areas'][number] }): ReactNode {
  const { x, y, w, h, name, type } = area
  const lines = linesOf(name.replace(/[(,].*$/, '').trim(), w, h)
  return (
    <>
      <rect className={`k-plan__area k-plan__area--${type}`} x={x} y={y} width={w} height={h} rx="0.3">
        <title>{name}</title>
      </rect>
      {lines.map((line, index) => (
        <text
          key={line}
          className="k-plan__name"
          x={x + w / 2}
          y={y + h / 2 + (index - (lines.length - 1) / 2) * lineHeight}
          aria-hidden
        >
          {line}
        </text>
      ))}
    </>
  )
}

const letterWidth = 0.58
const lineHeight = 1.15

/** The name in lines that fit the area, or nothing: half a word on a plan is worse than none. */
const linesOf = (name: string, w: number, h: number): readonly string[] => {
  const fit = Math.floor(w / letterWidth)
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && longer.length <= fit) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length * lineHeight > h || lines.some((line) => line.length > fit) ? [] : lines
}

function BoothShape({
  booth,
  zones,
  here,
}: {
  booth: Booth
  zones: Plan['zones']
  here: boolean
}): ReactNode {
  const { x, y, w, h } = booth
  const letter = zones.find((zone) => zone.id === booth.zone)?.letter ?? ''
  return (
    <g className={zoneClass(booth.zone)}>
      <rect
        className={classes('k-plan__booth', here && 'k-plan__booth--here')}
        x={x}
        y={y}
        width={w}
        height={h}
        rx="0.3"
      />
      {!here && (
        <>
          <text className="k-plan__letter" x={x + w / 2} y={y + h * 0.36} aria-hidden>
            {letter}
          </text>
          <text className="k-plan__id" x={x + w / 2} y={y + h * 0.78} aria-hidden>
            {booth.id}
          </text>
        </>
      )}
    </g>
  )
}

function LiveBooth({ booth, live }: { booth: Booth; live: BoothLive }): ReactNode {
  const { x, y, w, h } = booth
  return (
    <g className={`k-plan__live k-plan__live--${live.tone}`}>
      <rect className="k-plan__booth" x={x} y={y} width={w} height={h} rx="0.3" />
      <text className="k-plan__id" x={x + w / 2} y={y + h * 0.26} aria-hidden>
        {booth.id}
      </text>
      <text className="k-plan__count" x={x + w / 2} y={y + h * 0.72} aria-hidden>
        {live.text}
      </text>
    </g>
  )
}

function Pin({ booth, width }: { booth: Booth; width: number }): ReactNode {
  const foot = booth.x + booth.w / 2
  const centre = Math.min(Math.max(foot, 4.5), width - 4.5)
  const top = booth.y - 6
  return (
    <g className="k-plan__pins" aria-hidden>
      <path className="k-plan__pin" d={`M${foot - 1} ${top + 4}h2l-1 2.6z`} />
      <rect className="k-plan__pin" x={centre - 4} y={top} width="8" height="4.2" rx="2.1" />
      <text className="k-plan__pin-text" x={centre} y={top + 2.2}>
        {booth.id}
      </text>
    </g>
  )
}

function BoothList({
  plan,
  highlight = [],
  list,
  booths,
  nameOf,
  hrefOf,
}: FloorPlanProps & { booths: readonly Booth[] }): ReactNode {
  const shown = list === 'highlighted' ? booths.filter((booth) => highlight.includes(booth.id)) : booths
  const zones = plan.zones.filter((zone) => shown.some((booth) => booth.zone === zone.id))
  return (
    <ul className="k-plan__list">
      {zones.map((zone) => (
        <li key={zone.id} className={classes('k-plan__zone', zoneClass(zone.id))}>
          <p>
            <ZoneMark letter={zone.letter} /> <strong>{zone.name}</strong>
          </p>
          <ul>
            {shown
              .filter((booth) => booth.zone === zone.id)
              .map((booth) => (
                <li key={booth.id}>
                  <span className="k-number">{booth.id}</span>{' '}
                  {hrefOf ? <a href={hrefOf(booth)}>{nameOf(booth)}</a> : nameOf(booth)}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
