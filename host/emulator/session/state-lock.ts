/** Lets one process at a time use a state folder. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { readJson } from './state.js'

interface Holder {
  readonly machine: string
  readonly process: number
  /** Different from that of any other holder. */
  readonly token: string
}

/** Another process uses the folder. */
export class StateInUse extends Error {
  override name = 'StateInUse'
  constructor(
    readonly file: string,
    readonly holder: { readonly machine: string; readonly process: number } | null,
  ) {
    super(`The folder is in use: ${file}`)
  }
}

function holderIn(file: string): Holder | null {
  try {
    return readJson<Holder>(file)
  } catch {
    // It is being written just now, or is not a lock of this program: the folder counts as used.
    return null
  }
}

/** Whether a process of this machine is alive; one of another machine cannot be checked. */
function isAlive({ machine, process: id }: Holder): boolean {
  if (machine !== hostname()) return true
  try {
    process.kill(id, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw thrown
  }
}

/** A folder that was made for the lock alone is removed with it. */
function removeIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

/** A lock that is held; only its holder releases it. */
export interface StateLock {
  /** Whether this process still has it. */
  isHeld(): boolean
  release(): void
}

/**
 * Takes the lock of a folder, which is made when missing. The lock of a process that has ended is taken over.
 *
 * @throws StateInUse
 */
export function lockState(folder: string): StateLock {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined
  const file = join(folder, 'lock')
  const own: Holder = { machine: hostname(), process: process.pid, token: randomUUID() }
  if (!create(file, own)) {
    const found = holderIn(file)
    if (found === null || isAlive(found)) throw new StateInUse(file, found)
    rmSync(file, { force: true })
    if (!create(file, own)) throw new StateInUse(file, holderIn(file))
  }
  const isHeld = (): boolean => holderIn(file)?.token === own.token
  // Two processes that found the same ended process may both have removed its lock: the last one to write has
  // it.
  if (!isHeld()) throw new StateInUse(file, holderIn(file))
  return {
    isHeld,
    release() {
      if (!isHeld()) return
      rmSync(file, { force: true })
      if (isNew) removeIfEmpty(folder)
    },
  }
}
