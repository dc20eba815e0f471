import { describe, expect, test } from 'vitest'
import { en } from '../../host/text/cli/en.js'
import { zhCN } from '../../host/text/cli/zh-CN.js'
import { runCommand } from './test-environment.js'

describe('wrong usage', () => {
  const wrong: [string, string[], string][] = [
    ['no command', [], 'Which command?'],
    ['an unknown command', ['fly'], 'fly is not a command.'],
    ['a command that is not there', ['fly', 'x.xlsx'], 'fly is not a command.'],
    ['a name every object has', ['constructor'], 'constructor is not a command.'],
    ['no entry', ['run'], 'run needs the name of an entry.'],
    ['an unknown option', ['run', 'hourly', '--loud'], 'Unknown option --loud.'],
    ['an option of another command', ['entries', '--on', '2026-03-31'], 'Unknown option --on.'],
    ['an option without its value', ['run', 'hourly', '--on'], '--on needs a value.'],
    ['an option that swallows another', ['run', 'hourly', '--on', '--json'], '--on needs a value.'],
    ['a value for a switch', ['run', 'hourly', '--json=yes'], '--json takes no value.'],
    ['a date that is none', ['run', 'hourly', '--on', '2026-02-30'], '--on needs a date such as 2026-03-31'],
    ['a time that is none', ['run', 'hourly', '--at', '24:00'], '--at needs a time such as 08:00'],
    ['a zone that is none', ['run', 'hourly', '--zone', 'Mars/Base'], '--zone needs a time zone'],
    ['a script zone that is none', ['run', 'hourly', '--script-zone', 'Mars/Base'], '--script-zone needs'],
    [
      'a language we do not speak',
      ['template', '--locale', 'fr'],
      '--locale is en, zh-CN or a spreadsheet’s own like de_DE, not fr.',
    ],
    ['half a count', ['run', 'hourly', '--quota', '1.5'], '--quota needs a whole number'],
    ['a call before the first', ['run', 'hourly', '--fail-at', '0'], '--fail-at needs a whole number'],
    [
      'a call that takes less than no time',
      ['run', 'hourly', '--latency=-1'],
      '--latency needs a whole number',
    ],
    ['a value for late errors', ['run', 'hourly', '--late-errors=1'], '--late-errors takes no value.'],
    ['a port beyond the last', ['serve', '--port', '65536'], '--port needs a whole number'],
    ['an address that is none', ['run', 'hourly', '--as', 'Li'], '--as needs an email address'],
    ['input that is no JSON', ['run', 'echo', '--input', '{a}'], '--input is not JSON'],
    ['a server that is none', ['run', 'hourly', '--smtp', 'ftp://x'], '--smtp needs an address'],
    ['a word too many', ['run', 'hourly', 'a.xlsx', 'b.xlsx'], 'Too much: b.xlsx'],
  ]
  test.each(wrong)('%s is told with the usage, and the exit code is 2', async (_name, words, message) => {
    const { exit, out, err } = await runCommand(...words)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err.endsWith(`${en.usage}\n`)).toBe(true)
  })
  test.each([
    ['run', 'hourly', '--smtp', 'ftp://li:s3cret@host'],
    ['run', 'hourly', '--smtp', 'smtp://li:s3cret%@host'],
    ['run', 'hourly', 'smtp://li:s3cret@host:587'],
    ['run', 'hourly', 'a.xlsx', 'smtp://li:s3@cret@host'],
    ['run', 'smtp://li:s3cret@host'],
    ['adopt', 'smtps://li:s3cret@host'],
    ['import', 'smtps://li:s3cret@host'],
    ['smtp://li:s3cret@host'],
    ['run', 'hourly', '--on', 'smtp://li:s3cret@host'],
  ])('the password of an address is not said again, wherever it was typed: %s %s %s %s', async (...words) => {
    const { exit, out, err } = await runCommand(...words.filter((word) => word !== undefined))
    expect(exit).toBeGreaterThan(0)
    expect(`${out}${err}`).not.toMatch(/s3|cret/)
  })
  test('it is told in the language asked for', async () => {
    const { exit, err } = await runCommand('run', '--locale', 'zh_CN')
    expect(exit).toBe(2)
    expect(err).toBe(`${zhCN.missingEntry}\n${zhCN.usage}\n`)
  })
  test('the usage names what can be done, and nothing else', async () => {
    const { exit, out } = await runCommand('--help')
    expect(exit).toBe(0)
    expect(out.match(/^ {2}(\w+)/gm)?.map((word) => word.trim())).toEqual([
      'serve',
      'run',
      'answer',
      'adopt',
      'import',
      'template',
      'export',
      'merge',
      'entries',
    ])
  })
})
