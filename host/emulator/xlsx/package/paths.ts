/**
 * How the parts of an Office file name each other (ECMA-376 part 2, §9.3): by relationships, with their own
 * form of path.
 */
import { parseXml } from './xml.js'

/** One part, or something outside the file, as another part names it. */
export interface Relation {
  id: string
  /** The relationship's type as it is written. */
  type: string
  /** The last word of {@link type}, such as `drawing`; the same in the strict and the usual form. */
  kind: string
  /** A path from the file's root; for something outside the file, as it is written. */
  target: string
  external: boolean
}

const readFolder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Where the relationships of a part are stored; of the file as a whole for an empty path. */
export const toRelationsPath = (path: string): string => {
  const folder = readFolder(path)
  return `${folder}_rels/${path.slice(folder.length)}.rels`
}

/** The path that a part at `from` means by `target`. */
const resolveTarget = (from: string, target: string): string => {
  const steps: string[] = []
  const fullPath = target.startsWith('/') ? target : readFolder(from) + target
  for (const step of fullPath.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The target by which a part at `from` names the part at `to`. */
export const createTarget = (from: string, to: string): string => {
  const [steps, targetSteps] = [readFolder(from).split('/').slice(0, -1), to.split('/')]
  const alike = steps.findIndex((step, at) => step !== targetSteps[at])
  const shared = alike < 0 ? steps.length : alike
  return encodeURI([...steps.slice(shared).map(() => '..'), ...targetSteps.slice(shared)].join('/'))
}

/** A target may encode characters of a path as a URL does. */
const decodeTarget = (target: string): string => {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}

/** The relationships in the XML of the `.rels` part of the part at `path`. */
export const readRelations = (xml: string, path: string): Relation[] =>
  parseXml(xml)
    .root.all('Relationship')
    .flatMap((relation) => {
      const [id, target] = [relation.attribute('Id'), relation.attribute('Target')]
      const type = relation.attribute('Type') ?? ''
      if (id === undefined || target === undefined) return []
      const external = relation.attribute('TargetMode') === 'External' || target.startsWith('#')
      const kind = type.slice(type.lastIndexOf('/') + 1)
      return [
        { id, type, kind, target: external ? target : resolveTarget(path, decodeTarget(target)), external },
      ]
    })
