import type { Ports } from '../../ports.js'
import { storeFailure } from '../run/outage.js'
import { writeFailure } from './refresh-views.js'

/**
 * Notes why an hourly run did not finish, where an outage allows it; the error that ended the run is still
 * thrown.
 */
export function recordRunFailure(ports: Ports, why: string): void {
  try {
    storeFailure(ports, why)
    writeFailure(ports)
  } catch (error) {
    console.error(String(error))
  }
}
