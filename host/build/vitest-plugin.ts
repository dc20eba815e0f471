import { chinaModule, compileLetter } from './plugins.js'

/** The same modules for tests of the sources as the bundle gets from `buildPlugin`. */
export const testPlugin = () => ({
  name: 'milepost',
  enforce: 'pre' as const,
  resolveId: (id: string): string | undefined => (id === 'milepost:china' ? '\0milepost:china' : undefined),
  load: (id: string): string | undefined => (id === '\0milepost:china' ? chinaModule() : undefined),
  async transform(code: string, id: string): Promise<string | undefined> {
    return id.endsWith('.mjml')
      ? `export default ${JSON.stringify(await compileLetter(code, id))}`
      : undefined
  },
})
