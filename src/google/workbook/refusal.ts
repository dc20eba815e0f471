/** Why a write is refused, in Google's words and the user's language; null when it is not. */
export function catchRefusal(write: () => unknown): string | null {
  try {
    write()
    return null
  } catch (error) {
    return errorMessage(error)
  }
}

/** What Google says in an error. */
export const errorMessage = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
