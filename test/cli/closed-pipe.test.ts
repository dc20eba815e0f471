import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ignoreClosedPipes } from '../../host/cli/closed-pipes.js'
import { projectRoot } from '../../host/build/project-root.js'

const root = fileURLToPath(projectRoot)

/** Starts a program, reads nothing of what it prints and hangs up at once: how it ended, and what it complained of. */
const runUnread = (file: string, ...words: string[]): Promise<{ exit: number | null; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...words], { cwd: root })
    let err = ''
    child.stdout.destroy()
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (exit) => resolve({ exit, err }))
  })

describe('a command whose output nobody reads any more', () => {
  test.each([
    ['host/main.ts', '--help'],
    ['host/main.ts', 'entries'],
  ])('ends quietly: %s %s', async (file, ...words) => {
    expect(await runUnread(file, ...words)).toEqual({ exit: 0, err: '' })
  })

  test('complains of every other fault of its output', () => {
    const stream = new PassThrough()
    ignoreClosedPipes([stream])
    const fault = (code: string): boolean => stream.emit('error', Object.assign(new Error(code), { code }))
    expect(() => fault('EPIPE')).not.toThrow()
    expect(() => fault('ENOSPC')).toThrow('ENOSPC')
  })

  test('is every command there is', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', projectRoot), 'utf8')) as {
      scripts: Record<string, string>
    }
    const files = Object.values(scripts).flatMap((script) => /^tsx (host\/\S+)/.exec(script)?.[1] ?? [])
    expect(files.length).toBeGreaterThan(3)
    for (const file of files)
      expect(readFileSync(new URL(file, projectRoot), 'utf8'), file).toMatch(
        /^import '.*\/closed-pipes\.js'$/m,
      )
  })
})
