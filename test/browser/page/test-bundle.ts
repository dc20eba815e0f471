/** A small add-on of its own, so that the page is tested apart from the product's bundle. */
import type { Bundle } from '../../../host/emulator/session/run/bundle.js'

const code = `
function onOpen() {
  var chinese = Session.getActiveUserLocale() === 'zh_CN'
  SpreadsheetApp.getUi().createMenu(chinese ? '客户进度' : 'Milepost')
    .addItem(chinese ? '打开侧边栏' : 'Open the sidebar', 'openSidebar')
    .addItem(chinese ? '发送今日摘要' : 'Send today’s digest', 'sendDigest')
    .addItem(chinese ? '对话框' : 'Show a dialog', 'openDialog')
    .addSeparator()
    .addItem(chinese ? '清空设置' : 'Reset the settings', 'reset')
    .addSubMenu(SpreadsheetApp.getUi().createMenu(chinese ? '提醒' : 'Reminders')
      .addItem(chinese ? '开启' : 'Turn on', 'turnOn')
      .addItem(chinese ? '出错' : 'Fail', 'failing'))
    .addToUi()
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Milepost'))
}
function sendDigest() {
  MailApp.sendEmail({
    to: 'li@example.com',
    subject: '3 tasks are overdue · 3 项任务已逾期',
    body: 'Acme Bank: 3 tasks are overdue.',
    htmlBody: '<div style="font-family:sans-serif;padding:24px"><h2 style="color:#1f4e79">Good morning, Li</h2><p><b>Acme Bank</b>: 3 tasks are overdue.</p></div>',
  })
  SpreadsheetApp.getActive().toast('1 email sent', 'Milepost')
}
function reset() {
  var ui = SpreadsheetApp.getUi()
  var answer = ui.alert('Reset', 'Reset every setting to its default?', ui.ButtonSet.YES_NO)
  if (answer === ui.Button.YES) SpreadsheetApp.getActive().toast('Settings were reset')
  else SpreadsheetApp.getActive().toast('Nothing was changed')
}
function turnOn() {
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create()
}
function hourly() {
  console.log('looked for emails that are due')
}
function openDialog() {
  var page = HtmlService.createHtmlOutput('<p>Please choose</p><button onclick="google.script.host.close()">Enough</button>')
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(420).setHeight(180), 'A dialog')
}
function failing() {
  throw new Error('The column Due is missing')
}
function greet(input) {
  return { greeting: 'Hello ' + input.name, list: [1, 2, 3] }
}
function goToRow(row) {
  SpreadsheetApp.getActive().getSheetByName('Tasks').getRange(row, 2).activate()
  return row
}
`

const sidebar = `<!doctype html><html lang="en"><head><title>Milepost</title><style>
body{font:14px system-ui;margin:16px;color:#1d2433}button{margin:4px 0;padding:6px 12px}output{display:block;margin-top:12px}
</style></head><body>
<h1 style="font-size:16px">Overview</h1>
<button id="greet">Greet</button> <button id="go">Show row 120</button> <button id="bad">Fail</button>
<output id="said"></output>
<script>
var said = document.getElementById('said')
document.getElementById('greet').onclick = function () {
  google.script.run
    .withSuccessHandler(function (reply, tag) { said.textContent = tag + ': ' + reply.greeting + ' ' + reply.list.length })
    .withUserObject('reply').greet({ name: 'Li' })
}
document.getElementById('go').onclick = function () { google.script.run.goToRow(120) }
document.getElementById('bad').onclick = function () {
  google.script.run.withFailureHandler(function (error) { said.textContent = error.message }).failing()
}
</script></body></html>`

export const testBundle: Bundle = {
  code,
  files: { 'Sidebar.html': sidebar },
  manifest: { timeZone: 'Asia/Shanghai' },
}
