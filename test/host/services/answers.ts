import { classOf } from '../../../host/services/emulation/emulate.js'
import { referenceClass } from '../../../host/services/emulation/reference.js'
import { fitsAnswer } from '../../../host/services/emulation/signature.js'
import type { Realm } from '../../../host/services/emulation/realm.js'

/** Answers that the typings leave out: the reference in words says that a rule without help text gives `null`. */
const alsoRight: Readonly<Record<string, string>> = {
  'DataValidation.getHelpText': 'null',
  'DataValidationBuilder.getHelpText': 'null',
}

const asks = /^(?:get|is|has|can|build$|copy$)/

/**
 * Asks an emulated object everything that can be asked without arguments. What it answers otherwise than the reference
 * says, by member, and how many members were asked.
 */
export const wrongAnswers = (
  object: object,
  className: string,
  realm: Realm,
): { wrong: string[]; asked: number } => {
  const wrong: string[] = []
  let asked = 0
  for (const [name, { overloads = [], answers }] of referenceClass(className)!.members) {
    const plain = overloads.findIndex((parameters) => parameters.length === 0)
    if (plain < 0 || !asks.test(name)) continue
    try {
      const answer = (object as Record<string, () => unknown>)[name]!()
      asked += 1
      const allowed = [answers[plain]!, alsoRight[`${className}.${name}`] ?? []].flat()
      if (!allowed.some((each) => fitsAnswer(answer, each, { realm, classOf })))
        wrong.push(`${className}.${name} answers ${String(answer)}, not ${answers[plain]}`)
    } catch (error) {
      if (!String(error).includes('NotEmulated')) wrong.push(`${className}.${name}: ${String(error)}`)
    }
  }
  return { wrong, asked }
}
