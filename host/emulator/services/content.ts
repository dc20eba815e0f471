import type { RealmBridge } from '../realm/realm-bridge.js'

/** What a web app answers programs with. */
export interface TextContent {
  text: string
  /** The name of a `MimeType`. */
  type: string
}

const contents = new WeakMap<object, TextContent>()

/** The content of a `TextOutput`, or undefined for anything else. */
export function textContentOf(output: unknown): TextContent | undefined {
  return typeof output === 'object' && output !== null ? contents.get(output) : undefined
}

/** `ContentService`: texts for programs; they may not be downloads. */
export function contentService(bridge: RealmBridge): object {
  return bridge.make('ContentService', {
    MimeType: bridge.constants('MimeType'),
    createTextOutput: (given: unknown = '') => {
      const content: TextContent = { text: String(given), type: 'TEXT' }
      const self: object = bridge.makeFree('TextOutput', {
        append: (text: unknown) => ((content.text += String(text)), self),
        clear: () => ((content.text = ''), self),
        getContent: () => content.text,
        getMimeType: () => bridge.constants('MimeType')[content.type],
        setContent: (text: unknown) => ((content.text = String(text)), self),
        setMimeType: (type: unknown) => ((content.type = String(type)), self),
      })
      contents.set(self, content)
      return self
    },
  })
}
