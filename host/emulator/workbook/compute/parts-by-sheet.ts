/** The part of a map by sheet that belongs to one sheet, made when there is none. */
export const findOrCreatePart = <Part>(parts: Map<number, Part>, sheet: number, make: () => Part): Part => {
  let found = parts.get(sheet)
  if (found === undefined) parts.set(sheet, (found = make()))
  return found
}
