import type { Locale } from '../../src/core/locale.js'
import type { FailureCause } from './clasp.js'

/** A step of the way to Google. */
export type Step = 'signIn' | 'create' | 'build' | 'push'

/** What the way to Google says. */
export interface GoogleText {
  readonly usage: string
  readonly steps: Readonly<Record<Step, string>>
  readonly signedIn: string
  notAnId(option: string, found: string): string
  readonly needsSheet: string
  otherProject(file: string, sheet: string): string
  brokenFile(file: string): string
  readonly newSpreadsheet: string
  made(address: string): string
  adds(address: string): string
  pushed(files: readonly string[]): string
  ready(address: string, isNew: boolean): string
  readonly copyUnknown: string
  copyLink(address: string): string
  failed(step: Step, hindrance: FailureCause, output: string): string
}

const en: GoogleText = {
  usage: `Usage: npm run google [-- OPTIONS]

  --sheet ADDRESS    add the script to this spreadsheet, instead of making a new one
  --script ID        push to this script project, which you made yourself
  --with chat        build with that optional part
  --locale zh-CN     speak Chinese
  --copy-link        only print the address by which others copy the spreadsheet`,
  steps: {
    signIn: '1/4 Signing in to Google',
    create: '2/4 Making the spreadsheet and its script',
    build: '3/4 Building',
    push: '4/4 Pushing the script',
  },
  signedIn: 'You are signed in.',
  notAnId: (option, found) =>
    `${option} needs the address or id of a spreadsheet or a script project, not ${found}.`,
  needsSheet: '--script needs --sheet as well: the spreadsheet to which the script project belongs.',
  otherProject: (file, sheet) =>
    `${file} says that this folder is pushed to ${sheet}. To push to another spreadsheet, move that file away first.`,
  brokenFile: (file) =>
    `${file} cannot be read. Put back a copy of it, or delete it and say --sheet ADDRESS --script ID.`,
  newSpreadsheet: 'Milepost',
  made: (address) => `Made: ${address}`,
  adds: (address) => `Adding the script to ${address}`,
  pushed: (files) => `Pushed: ${files.join(', ')}`,
  ready: (address, isNew) => `The script is in the spreadsheet: ${address}

Two clicks remain${isNew ? '' : ', where this is its first time'}:
  1. Reload the spreadsheet. The menu "Client progress" appears; choose "New project or tracker…".
  2. Google asks for permission, once. As the script is your own, it may first say that it has not verified the app:
     choose "Advanced", then "Go to Milepost". The README tells what each permission is for.
Then choose "Self-check" in the same menu: it tries on your spreadsheet what only Google can answer.`,
  copyUnknown:
    'It is not known to which spreadsheet this folder is pushed. Run npm run google first, or say --sheet ADDRESS.',
  copyLink: (address) => `${address}
Share the spreadsheet with those people first ("Anyone with the link: Viewer"). Each copy has a script of its own and
sends no email until somebody confirms in it who gets one.`,
  failed: (step, hindrance, output) =>
    `${{ signIn: 'Signing in', create: 'Making the spreadsheet and its script', build: 'The build', push: 'Pushing' }[step]} did not succeed. ${
      {
        apiOff:
          'Turn on the Apps Script API at https://script.google.com/home/usersettings, wait a minute, and run npm run google again.',
        signedOut: 'Google wants you to sign in again: run npx clasp login, then npm run google again.',
        noAccess:
          'The account you signed in with cannot change that file. Sign in with its owner (npx clasp login), or share it with this account.',
        offline: 'Google could not be reached. Check the connection, and run npm run google again.',
        unknown: 'What was done so far is remembered; run npm run google again.',
      }[hindrance]
    }${output === '' ? '' : `\nGoogle's tool said: ${output}`}`,
}

const zhCn: GoogleText = {
  usage: `用法：npm run google [-- 选项]

  --sheet 网址        把脚本加到这个表格，而不是新建
  --script ID        推送到你自己建好的脚本项目
  --with chat        构建时加上这个可选部分
  --locale zh-CN     用中文显示
  --copy-link        只显示供他人复制表格的网址`,
  steps: {
    signIn: '1/4 登录 Google',
    create: '2/4 新建表格及其脚本',
    build: '3/4 构建',
    push: '4/4 推送脚本',
  },
  signedIn: '已登录。',
  notAnId: (option, found) => `${option} 需要表格或脚本项目的网址或 ID，而不是 ${found}。`,
  needsSheet: '使用 --script 时还需要 --sheet：该脚本项目所属的表格。',
  otherProject: (file, sheet) => `${file} 记录此文件夹推送到 ${sheet}。如需推送到其他表格，请先移走该文件。`,
  brokenFile: (file) => `无法读取 ${file}。请恢复它的备份，或删除它并使用 --sheet 网址 --script ID。`,
  newSpreadsheet: '客户进度',
  made: (address) => `已新建：${address}`,
  adds: (address) => `正在把脚本加到 ${address}`,
  pushed: (files) => `已推送：${files.join('、')}`,
  ready: (address, isNew) => `脚本已在表格中：${address}

还剩两步${isNew ? '' : '（仅首次需要）'}：
  1. 刷新表格页面，会出现菜单“客户进度”；选择“新建项目或跟踪表…”。
  2. Google 会请求一次授权。脚本是你自己的，Google 可能先提示“未经验证的应用”：
     选择“高级”，再选“转至 Milepost”。每项权限的用途见 README。
然后在同一菜单选择“自检”：它会在你的表格上检查只有 Google 才能回答的问题。`,
  copyUnknown: '不知道此文件夹推送到哪个表格。请先运行 npm run google，或使用 --sheet 网址。',
  copyLink: (address) => `${address}
请先把表格共享给对方（“知道链接的任何人：查看者”）。每份副本都有自己的脚本；有人在副本中确认收件人之前，不会发送任何邮件。`,
  failed: (step, hindrance, output) =>
    `${{ signIn: '登录', create: '新建表格及其脚本', build: '构建', push: '推送' }[step]}未成功。${
      {
        apiOff:
          '请在 https://script.google.com/home/usersettings 打开 Apps Script API，等一分钟，再运行 npm run google。',
        signedOut: 'Google 要求重新登录：请运行 npx clasp login，再运行 npm run google。',
        noAccess:
          '当前登录的帐号不能修改该文件。请用文件所有者登录（npx clasp login），或把文件共享给此帐号。',
        offline: '无法连接 Google。请检查网络，再运行 npm run google。',
        unknown: '已完成的步骤已记录；请再运行 npm run google。',
      }[hindrance]
    }${output === '' ? '' : `\nGoogle 的工具提示：${output}`}`,
}

export const googleText: Readonly<Record<Locale, GoogleText>> = { en, 'zh-CN': zhCn }
