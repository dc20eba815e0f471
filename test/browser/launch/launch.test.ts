import { expect, it } from 'vitest'
import { startCandidate } from './browser.js'
import { listCandidates, startFirst, type Machine } from './candidates.js'

const machine = (platform: string, arch: string, ...files: string[]): Machine => ({
  platform,
  arch,
  folders: platform === 'win32' ? ['C:\\Tools'] : ['/usr/local/bin', '/usr/bin'],
  exists: (path) => files.includes(path),
})
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'

it('the bundled browser is tried first where it runs, and the installed ones after it', () => {
  expect(listCandidates(machine('linux', 'x64', '/usr/bin/chromium', '/usr/bin/google-chrome'))).toEqual([
    'bundled',
    'bundledWithLibraries',
    { installed: '/usr/bin/google-chrome' },
    { installed: '/usr/bin/chromium' },
  ])
})

it.each([
  ['linux', 'arm64', '/usr/bin/chromium'],
  ['darwin', 'arm64', mac],
  ['darwin', 'x64', mac],
  ['win32', 'x64', windows],
])('on %s %s there is only the installed one', (platform, arch, installed) => {
  expect(listCandidates(machine(platform, arch, installed))).toEqual([{ installed }])
})

it('one that does not start is passed over', async () => {
  const tried: unknown[] = []
  const started = await startFirst(listCandidates(machine('linux', 'x64', '/usr/bin/chromium')), (each) => {
    tried.push(each)
    return typeof each === 'string'
      ? Promise.reject(new Error('libnss3.so is missing'))
      : Promise.resolve(each)
  })
  expect(started).toEqual({ installed: '/usr/bin/chromium' })
  expect(tried).toHaveLength(3)
})

it('where none starts, each says why', async () => {
  const all = listCandidates(machine('linux', 'x64', '/usr/bin/chromium'))
  await expect(startFirst(all, () => Promise.reject(new Error('no')))).rejects.toThrow(
    /install Chrome or Chromium[\s\S]*bundled: Error: no[\s\S]*\/usr\/bin\/chromium: Error: no/,
  )
  await expect(startFirst([], startCandidate)).rejects.toThrow('install Chrome or Chromium')
})

it('a program that is not there is an error of its start', async () => {
  await expect(startCandidate({ installed: '/nowhere/chromium' })).rejects.toThrow('/nowhere/chromium')
})
