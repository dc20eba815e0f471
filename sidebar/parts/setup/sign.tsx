import type { Answer } from '../../client.js'
import { CheckIcon, StatusSign } from '../icons/signs.js'

type State = Answer<'readHealth'>['checks'][number]['state']

/** A tick only where it was looked at and is in order; a ring where that is not known. */
export const Sign = ({ state }: { state: State }) =>
  state === 'good' ? (
    <CheckIcon />
  ) : state === 'unknown' ? (
    <span class="icon ring" aria-hidden="true" />
  ) : (
    <StatusSign rag={state} />
  )
