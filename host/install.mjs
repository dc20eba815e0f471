/**
 * Installs the packages when they are not those of the lockfile. Plain JavaScript: nothing else is there yet.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The packages of a lockfile by their folder; null when there is no such file. */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, `file://${root}`), 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * npm writes its own lockfile last, so an incomplete installation has none. Other systems' packages may be
 * absent.
 */
function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  if (wanted === null || installed === null) return wanted === null
  return Object.entries(wanted).every(([folder, { version, optional, devOptional, extraneous }]) => {
    if (folder === '') return true
    const found = installed[folder]
    const mayBeAbsent = optional === true || devOptional === true || extraneous === true
    return found === undefined ? mayBeAbsent : found.version === version
  })
}

if (isInstalled()) {
  console.log('Packages are up to date · 依赖已是最新')
} else {
  console.log('Installing packages, which takes a minute · 正在安装依赖，约需一分钟')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}
