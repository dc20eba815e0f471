import { describe, expect, test } from 'vitest'
import { answersAnother } from './beyond.js'
import { objects } from './objects.js'
import { answerOf, seen, seenTogether, type Asked, type Seen } from './probe.js'
import { callOf, countsOf, isWithin, takes, wrongs } from './samples.js'
import { natureOf, typedClass, type Way } from './typings.js'

/** The members that the host has, of all that the reference has: the others say that they are not emulated. */
const offered = (className: string): [string, readonly Way[]][] => {
  const { members } = typedClass(className)
  const given = Array<string>(40).fill('1')
  const answers = seenTogether([...members.keys()].map((name) => ({ on: objects[className]!, name, given })))
  const lost = answers.find(({ thrown }) => thrown?.startsWith('before the call'))
  if (lost) throw new Error(`No ${className}: ${lost.thrown}`)
  return [...members].filter((_, at) => !answers[at]!.thrown?.includes('NotEmulated'))
}

/** Whether an answer of that sort is one that the reference promises. */
const keeps = (answer: string, sort: string): boolean => {
  const nature = natureOf(answer)
  switch (nature.kind) {
    case 'choice':
      return nature.of.some((each) => keeps(each, sort))
    case 'list':
      return sort === 'list of ' || (sort.startsWith('list of ') && keepsItems(nature.of, sort.slice(8)))
    case 'enumeration':
      return nature.names.some((name) => sort === `enumeration ${name}`)
    case 'class':
      return sort === `class ${nature.name}`
    case 'literal':
      return sort === 'string'
    case 'record':
      return sort === 'record'
    case 'plain':
      break
  }
  if (nature.name === 'void') return sort === 'null'
  if (nature.name === 'Byte') return sort === 'Integer'
  if (nature.name === 'number') return sort === 'Integer' || sort === 'number'
  return nature.name === 'any' ? sort !== 'undefined' : nature.name === sort
}
const keepsItems = (type: string, sorts: string): boolean =>
  sorts.startsWith('list of ') ? keeps(type, sorts) : sorts.split(' and ').every((sort) => keeps(type, sort))

/** What is before a member's name in an error message. */
const prefixOf = (className: string): string => {
  const { service } = typedClass(className)
  return service === '' || service === className ? `${className}.` : `${service}.${className}.`
}

/** What is wrong with what came of a call; nothing where all is as the reference says. */
const faultOf = (className: string, { answer }: Way, { on, name, given }: Asked, seen: Seen): string[] => {
  const called = `${className}.${name}(${given.join(', ')})`
  const { thrown, sort = '', same } = seen
  if (thrown !== undefined) return [`${called} throws ${thrown}, on ${on}`]
  if (!keeps(answer, sort)) return [`${called} answers ${sort}, not ${answer}`]
  return same === false ? [`${called} answers another ${className}`] : []
}

describe.each(Object.keys(objects))('%s', (className) => {
  const on = objects[className]!
  const members = offered(className)
  const ways = members.flatMap(([name, all]) => all.map((way) => ({ name, way, all })))

  test('has each member of the reference, and none besides', () => {
    const names = answerOf(`return namesOf(${on})`) as string[]
    const { members, enumerations } = typedClass(className)
    const known = new Set([...members.keys(), ...enumerations.keys()])
    expect(names.filter((name) => !known.has(name))).toEqual([])
    expect([...members.keys()].filter((name) => !names.includes(name))).toEqual([])
  })
  test('has the enumerations of the reference, each value saying its name', () => {
    const wrong = [...typedClass(className).enumerations].flatMap(([property, type]) => {
      const nature = natureOf(type)
      const names = nature.kind === 'enumeration' ? nature.names : []
      const written = `Object.keys(${on}.${property}).map((name) => name + ' ' + ${on}.${property}[name])`
      const found = answerOf(`try { return ${written} } catch (error) { return String(error) }`)
      const right = JSON.stringify(found) === JSON.stringify(names.map((name) => `${name} ${name}`))
      return right || String(found).includes('NotEmulated')
        ? []
        : [`${className}.${property}: ${String(found)}`]
    })
    expect(wrong).toEqual([])
  })
  test('answers as the reference says', () => {
    const calls = ways
      .filter(({ way }) => isWithin(way))
      .map(({ name, way }) => {
        const compares = way.answer === className && !answersAnother.has(`${className}.${name}`)
        return { way, asked: { ...callOf(className, name, way), name, compares } }
      })
    const together = seenTogether(calls.map(({ asked }) => asked))
    // What one call did may hinder another: what went wrong is asked again in a world of its own.
    const wrong = calls.flatMap(({ way, asked }, at) =>
      faultOf(className, way, asked, together[at]!).flatMap(() =>
        faultOf(className, way, asked, seen(asked)),
      ),
    )
    expect(members.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })
  test('refuses what the reference does not let it take', () => {
    const calls = ways.flatMap(({ name, way, all }) => {
      const { given } = callOf(className, name, way)
      const taken = (sort: string, at: number): boolean =>
        all.some(({ parameters }) => parameters[at] && takes(parameters[at].type, sort))
      return given.flatMap((_, at) =>
        wrongs
          .filter(({ sort }) => !taken(sort, at))
          .map(({ code, named }) => ({ on, name, given: given.with(at, code), at, named })),
      )
    })
    const answers = seenTogether(calls)
    const lax = calls.flatMap(({ name, given, at, named }, index) => {
      const { thrown } = answers[index]!
      const complains = thrown?.endsWith(`method signature for ${prefixOf(className)}${name}.`)
      const names = /^Exception: The parameters \((.*)\) don't match/.exec(thrown ?? '')?.[1]?.split(',')
      const right = complains && names?.[at] === named
      return right ? [] : [`${name}(${given.join(', ')}): ${JSON.stringify(answers[index])}`]
    })
    expect(lax).toEqual([])
  })
  test('refuses too few and too many arguments', () => {
    const calls = members.flatMap(([name, all]) => {
      const counts = all.map(({ parameters }) => countsOf(parameters))
      const most = Math.max(...counts.map((each) => each.most))
      const tried = Array.from({ length: most < Infinity ? most + 2 : 2 }, (_, count) => count)
      return tried
        .filter((count) => counts.every((each) => count < each.least || count > each.most))
        .map((count) => ({ on, name, given: Array<string>(count).fill("'a'") }))
    })
    const answers = seenTogether(calls)
    const lax = calls.flatMap(({ name, given }, at) => {
      const named = given.map(() => 'String').join(',')
      const wanted = `Exception: The parameters (${named}) don't match the method signature for ${prefixOf(className)}${name}.`
      return answers[at]!.thrown === wanted ? [] : [`${wanted} but ${JSON.stringify(answers[at])}`]
    })
    expect(lax).toEqual([])
  })
})
