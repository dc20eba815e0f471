/**
 * Checks everything but the tests: format, lint, types, and what nobody uses. What takes longest runs beside the
 * others, and each says what it found when all of it is known. Exit code 1 where one of them found something.
 */
import './cli/closed-pipes.js'
import { exec } from 'node:child_process'
import { projectRoot } from './build/project-root.js'

/** Scripts of `package.json` side by side; those of one list one after the other. */
const lists = [['format'], ['lint', 'types', 'unused']]

/** The compiler collects garbage seldom: there is room for what one check leaves, and collecting took a fifth of it. */
const env = { ...process.env, GOGC: process.env['GOGC'] ?? '400' }

/** Whether the script found nothing. */
const check = (script: string): Promise<boolean> =>
  new Promise((resolve) => {
    exec(`npm run -s ${script}`, { cwd: projectRoot, maxBuffer: 1e8, env }, (error, out, errors) => {
      if (error !== null) console.error(`npm run ${script}\n${out}${errors}`)
      resolve(error === null)
    })
  })

const found = await Promise.all(
  lists.map(async (scripts) => {
    const clean: boolean[] = []
    for (const script of scripts) clean.push(await check(script))
    return clean
  }),
)
if (found.flat().includes(false)) process.exitCode = 1
