/**
 * Stands in for clasp: notes its words and folder in a file, answers as clasp 3.4 does, and fails where it is told to.
 * Plain JavaScript, since it is run as a program of its own. What it knows is kept in the folder of `CLASP_STAND_IN`.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.CLASP_STAND_IN
const words = process.argv.slice(2)
const command = words.find((word) => /^[a-z]+(-[a-z]+)+$|^push$|^login$/.test(word))
appendFileSync(join(folder, 'log.jsonl'), `${JSON.stringify({ words, at: process.cwd() })}\n`)

const failures = JSON.parse(process.env.CLASP_FAILS ?? '{}')
// Each named account signs in of its own.
const account = words.includes('-u') ? `signed-in-${words[words.indexOf('-u') + 1]}` : 'signed-in'
const isSignedIn = existsSync(join(folder, account))
const fail = (message) => {
  console.error(message)
  process.exit(1)
}
if (command !== 'create-script' && failures[command] !== undefined) fail(failures[command])
if (command === 'show-authorized-user') console.log(JSON.stringify({ loggedIn: isSignedIn }, null, 2))
else if (command === 'login') writeFileSync(join(folder, account), '')
else if (!isSignedIn) fail('No credentials found.')
else if (command === 'create-script') {
  const parent = words[words.indexOf('--parentId') + 1]
  const sheet = words.includes('--parentId') ? parent : 'sheet-made-by-google-00001'
  if (failures['create-script'] !== undefined && !failures['create-script'].startsWith('after'))
    fail(failures['create-script'])
  if (existsSync('.clasp.json')) fail('Project file already exists.')
  const isAlone = words.includes('standalone')
  if (!words.includes('--parentId') && !isAlone)
    console.log(`Created new document: https://drive.google.com/open?id=${sheet}`)
  console.log(
    `Created new script: https://script.google.com/d/script-made-by-google-000000000000000${isAlone ? 2 : 1}/edit`,
  )
  if (failures['create-script'] !== undefined) fail(failures['create-script'])
  writeFileSync('appsscript.json', '{}')
} else if (command === 'push') {
  const project = JSON.parse(readFileSync(words[words.indexOf('-P') + 1], 'utf8'))
  if (!words.includes('--force')) console.log('Skipping push.')
  else console.log(`Pushed 9 files to ${project.scriptId}.`)
} else if (command === 'create-deployment') console.log('Deployed deployment-made-by-google-0001 @1')
else if (command === 'update-deployment') console.log(`Redeployed ${words[words.length - 1]} @2`)
