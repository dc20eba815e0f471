import { Options } from '../options.js'
import { product, type World } from '../world.js'

/** `entries`: everything the bundle can be asked to do, in its own order. */
export async function entries(words: readonly string[], world: World): Promise<number> {
  const options = Options.read(words, ['json', 'locale'], 0)
  const found = (await product(world)).entries
  if (options.json) {
    world.out(JSON.stringify(found))
    return 0
  }
  const width = Math.max(0, ...found.map(({ name }) => name.length))
  for (const { name, kind, label } of found) {
    const words_ = label === null ? '' : `${label.en} · ${label['zh-CN']}`
    world.out(`${name.padEnd(width)}  ${options.text.entryKinds[kind]}  ${words_}`.trimEnd())
  }
  return 0
}
