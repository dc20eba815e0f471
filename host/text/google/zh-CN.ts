import type { GoogleText } from './en.js'

/** What the way to Google says, in Simplified Chinese. */
export const zhCN: GoogleText = {
  usage: `用法：npm run google [-- 选项]

  --sheet 网址        把脚本加到这个表格，而不是新建
  --script ID        推送到你自己建好的脚本项目
  --with chat        构建时加上这个可选部分
  --with answers     同时设置邮件的答复页面，使用另一个帐号
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
  1. 刷新表格页面，会出现菜单“客户进度”；选择“新建项目…”。
  2. Google 会请求一次授权。脚本是你自己的，Google 可能先提示“未经验证的应用”：
     选择“高级”，再选“转至 Milepost”。每项权限的用途见 README。
然后在同一菜单选择“更多 → 自检”：它会在你的表格上检查只有 Google 才能回答的问题。`,
  copyUnknown: '不知道此文件夹推送到哪个表格。请先运行 npm run google，或使用 --sheet 网址。',
  copyLink: (address) => `${address}
请先把表格共享给对方（“知道链接的任何人：查看者”）。每份副本都有自己的脚本；有人在副本中确认收件人之前，不会发送任何邮件。`,
  answers: {
    title: '客户进度答复页面',
    steps: {
      signIn: '答复页面 1/4 登录它专用的 Google 帐号',
      create: '答复页面 2/4 新建脚本',
      push: '答复页面 3/4 推送脚本',
      deploy: '答复页面 4/4 部署',
    },
    ownAccount: '请用答复页面专用的帐号登录，其中不应有其他文件：该帐号能打开的文件，页面的脚本也都能打开。',
    needsSheet: '不知道答复页面属于哪个表格。请使用 --sheet 网址。',
    brokenFile: (file) => `无法读取 ${file}。请恢复它的备份，或删除它：之后会新建一个答复页面，网址会不同。`,
    ready: (sheet, script, address) => `答复页面已部署：${address}

还剩三步（仅首次需要）：
  1. 把 ${sheet} 共享给答复页面的帐号，权限为“编辑者”。
  2. 用该帐号打开 ${script}，选择函数 doGet，按一次“运行”，并允许 Google 的请求。
  3. 把答复页面的网址粘贴到“设置”表的“答复页面”：
     ${address}
之后运行 npm run answers:check -- ${address} 可检查页面是否正常。`,
  },
  failed: (step, hindrance, output) =>
    `${{ signIn: '登录', create: '新建表格及其脚本', build: '构建', push: '推送', deploy: '部署答复页面' }[step]}未成功。${
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
