import { SaxesParser } from 'saxes'

/** Shapes and nothing else: what draws. Everything that fetches, runs, links, styles or carries text is not here. */
const elements = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']
const attributes: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'stroke-width'].map(
      (name) => [name, /^-?\d*\.?\d+$/],
    ),
  ),
  viewBox: /^[\d.\s-]+$/,
  d: /^[MmLlHhVvCcSsQqTtAaZz\d\s.,-]+$/,
  points: /^[\d\s.,-]+$/,
  transform: /^(\s*(translate|rotate|scale|matrix|skewX|skewY)\([\d\s.,-]+\))+\s*$/,
  fill: /^(none|currentColor|#[0-9a-fA-F]{3,6})$/,
  stroke: /^(none|currentColor|#[0-9a-fA-F]{3,6})$/,
  'fill-rule': /^(evenodd|nonzero)$/,
  'stroke-linecap': /^(butt|round|square)$/,
  'stroke-linejoin': /^(miter|round|bevel)$/,
}
const namespace = 'http://www.w3.org/2000/svg'

export type Cleaned =
  { readonly ok: true; readonly svg: string } | { readonly ok: false; readonly reason: string }

/**
 * A hall's own ornament, written anew from what was understood, so that nothing passes that was not looked at. What is
 * not allowed is refused and not dropped: a drawing that lost a part would look wrong without anybody knowing why.
 */
export function cleanOrnament(svg: string): Cleaned {
  const parser = new SaxesParser()
  let written = ''
  let depth = 0
  const refuse = (reason: string): never => {
    throw new Refused(reason)
  }
  parser.on('opentag', ({ name, attributes: given }) => {
    if (!elements.includes(name)) refuse(`<${name}> is not a shape; allowed are ${elements.join(', ')}`)
    if ((name === 'svg') !== (depth === 0)) refuse('one <svg> holds all shapes')
    if (name === 'svg' && given['viewBox'] === undefined) refuse('the <svg> needs a viewBox')
    depth += 1
    written += `<${name}${name === 'svg' ? ` xmlns="${namespace}"` : ''}${attributesOf(name, given, refuse)}>`
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    written += `</${name}>`
  })
  parser.on('text', (text) => {
    if (text.trim() !== '') refuse('it must not hold text')
  })
  parser.on('doctype', () => refuse('it must not declare a document type'))
  parser.on('cdata', () => refuse('it must not hold a CDATA part'))
  parser.on('processinginstruction', () => refuse('it must not hold a processing instruction'))
  parser.on('error', (error) => refuse(`it is not well-formed: ${error.message}`))
  try {
    parser.write(svg).close()
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.message }
    throw error
  }
  return {
    ok: true,
    svg: written.replaceAll(/><\/(?:path|rect|circle|ellipse|line|polyline|polygon)>/g, '/>'),
  }
}

class Refused extends Error {}

function attributesOf(
  element: string,
  given: Readonly<Record<string, string>>,
  refuse: (reason: string) => never,
): string {
  return Object.entries(given)
    .filter(([name, value]) => !(name === 'xmlns' && value === namespace))
    .map(([name, value]) => {
      const allowed = attributes[name]
      if (!allowed) return refuse(`the attribute "${name}" of <${element}> is not allowed`)
      if (!allowed.test(value)) return refuse(`the value of "${name}" of <${element}> is not allowed`)
      return ` ${name}="${value}"`
    })
    .join('')
}
