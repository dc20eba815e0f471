import { CommandOptions } from '../options.js'
import { loadBundle, type CommandEnvironment } from '../environment.js'

/**
 * `entries`: everything the bundle can be asked to do, in its own order; with `--json` also the input of
 * each.
 */
export async function entries(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const options = CommandOptions.read(commandWords, ['json', 'locale'], 0)
  const found = (await loadBundle(environment)).entries
  if (options.json) {
    const { inputSchemaOf } = await import('../schemas/entry-input.js')
    environment.out(JSON.stringify(found.map((each) => ({ ...each, input: inputSchemaOf(each.name) }))))
    return 0
  }
  const width = Math.max(0, ...found.map(({ name }) => name.length))
  for (const { name, kind, label } of found) {
    const labels = label === null ? '' : `${label.en} · ${label['zh-CN']}`
    environment.out(`${name.padEnd(width)}  ${options.text.entryKinds[kind]}  ${labels}`.trimEnd())
  }
  return 0
}
