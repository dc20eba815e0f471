/** Which browsers a machine may have, the quickest first. */

/** The binary that a package brings along, alone or with the libraries it brings along too, or an installed program. */
export type Candidate = 'bundled' | 'bundledWithLibraries' | { readonly installed: string }

/** What is asked of a machine to know its browsers. */
export interface Machine {
  /** As `process.platform` and `process.arch` say them. */
  readonly platform: string
  readonly arch: string
  /** The folders in which commands are looked for. */
  readonly folders: readonly string[]
  exists(path: string): boolean
}

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'msedge']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The browsers to try, in their order. The bundled one has no windows, so it opens a page in a quarter of the
 * time of an installed one; it is made for Linux on x64 and runs nowhere else.
 */
export function listCandidates({ platform, arch, folders, exists }: Machine): Candidate[] {
  const slash = platform === 'win32' ? '\\' : '/'
  const places = [
    ...folders.flatMap((folder) => names.map((name) => `${folder}${slash}${name}`)),
    ...usualPlaces,
  ]
  const installed = places.filter(exists).map((path) => ({ installed: path }))
  return platform === 'linux' && arch === 'x64'
    ? ['bundled', 'bundledWithLibraries', ...installed]
    : installed
}

/** The first of the candidates that starts. Throws when none does, with the error of each. */
export async function startFirst<Started>(
  candidates: readonly Candidate[],
  start: (candidate: Candidate) => Promise<Started>,
): Promise<Started> {
  const reasons: string[] = []
  for (const candidate of candidates)
    try {
      return await start(candidate)
    } catch (error) {
      reasons.push(`${typeof candidate === 'string' ? candidate : candidate.installed}: ${String(error)}`)
    }
  throw new Error(['No browser starts here. Please install Chrome or Chromium.', ...reasons].join('\n'))
}
