/** Random looks of cells, in the normal form a file keeps; see `arbitrary.ts`. */
import fc from 'fast-check'
import type { StyleSnapshot } from '../../../host/emulator/workbook/snapshot.js'

export const optional = <T extends object>(record: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<
  Partial<T>
> => fc.record(record, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>

export const on = fc.constant(true as const)
export const colour = fc
  .integer({ min: 1, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

export const note = fc.stringMatching(/^[\w 备注]{1,10}$/).filter((value) => value.trim() === value)

const border = fc.record({
  color: colour,
  style: fc.constantFrom(
    'thin' as const,
    'medium' as const,
    'thick' as const,
    'dotted' as const,
    'dashed' as const,
    'double' as const,
  ),
})

export const style: fc.Arbitrary<StyleSnapshot> = optional<Required<StyleSnapshot>>({
  format: fc.constantFrom('yyyy-mm-dd', '0%', '@', 'yyyy"年"m"月"d"日"', 'h:mm', '#,##0.00', '[h]:mm:ss'),
  bold: on,
  italic: on,
  underline: on,
  strikethrough: on,
  fontSize: fc.integer({ min: 11, max: 40 }),
  fontFamily: fc.constantFrom('Microsoft YaHei', 'Georgia'),
  fontColor: colour,
  background: colour,
  horizontal: fc.constantFrom('left', 'center', 'right'),
  vertical: fc.constantFrom('top', 'middle'),
  wrap: fc.constant('wrap'),
  indent: fc.integer({ min: 1, max: 15 }),
  rotation: fc.constantFrom(45, 90, 180, 255),
  shrink: on,
  unlocked: on,
  borders: optional({ top: border, right: border, bottom: border, left: border }).filter(
    (borders) => Object.keys(borders).length > 0,
  ),
  link: fc.constantFrom('https://example.com/a?b=1&c="2"', '#任务!A1', 'mailto:li@example.com'),
}).filter((look) => Object.keys(look).length > 0) as fc.Arbitrary<StyleSnapshot>
