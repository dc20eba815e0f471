import { CommandOptions } from '../options.js'
import { loadBundle, type CommandEnvironment } from '../environment.js'

/** `entries`: everything the bundle can be asked to do, in its own order. */
export async function entries(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const options = CommandOptions.read(commandWords, ['json', 'locale'], 0)
  const found = (await loadBundle(environment)).entries
  if (options.json) {
    environment.out(JSON.stringify(found))
    return 0
  }
  const width = Math.max(0, ...found.map(({ name }) => name.length))
  for (const { name, kind, label } of found) {
    const words_ = label === null ? '' : `${label.en} · ${label['zh-CN']}`
    environment.out(`${name.padEnd(width)}  ${options.text.entryKinds[kind]}  ${words_}`.trimEnd())
  }
  return 0
}
