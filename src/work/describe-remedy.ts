import { findGoogleFault } from '../core/google-fault.js'
import type { Ports } from '../ports.js'
import { faultTexts } from '../text/faults/index.js'
import { loadText } from './plan/library.js'

/** What a person can do about an error of Google's, by its words; blank where nothing is known. */
export function describeRemedy(ports: Pick<Ports, 'library' | 'ui'>, message: string): string {
  const fault = findGoogleFault(message)
  try {
    return fault === undefined ? '' : loadText(ports, faultTexts, ports.ui.locale())[fault]
  } catch (error) {
    // What ended the run may keep the sentences from being read too: then Google's words are all there is.
    console.error(String(error))
    return ''
  }
}
