/** What a text says as JSON; undefined where it is none, since people may have edited it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
