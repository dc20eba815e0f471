import type { Session } from '../../emulator/index.js'
import { CommandError } from '../command-errors.js'
import { askEndpoint } from '../report/reply.js'

/**
 * The value of an endpoint's answer.
 * @throws CommandError when the endpoint refuses
 */
export function callOrThrow<Value>(session: Session, endpoint: string, input?: unknown): Value {
  const answer = askEndpoint<Value>(session, endpoint, input)
  if ('refusal' in answer) throw new CommandError(answer.refusal.replaceAll('\n', ' '))
  return answer.value
}
