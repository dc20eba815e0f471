/** What the add-on answers the dialog about a client's report and answers, made up in both languages. */
import type { Answer } from '../../../../sidebar/client.js'
import type { Locale } from '../replies.js'

const chooseLanguage = (locale: Locale, en: string, zh: string): string => (locale === 'en' ? en : zh)

/** The first client's report, which may go. */
export const createReportPreview = (locale: Locale): Answer<'previewClientReport'> => ({
  client: 'Acme Bank',
  to: 'dana@acme.example.com',
  subject: chooseLanguage(locale, 'Progress report for Acme Bank', '进度报告'),
  html: '<!doctype html><title>x</title><p>Dear Dana</p><script>parent.document.title="reached"</script>',
  text: chooseLanguage(locale, 'Dear Dana\n== Progress ==\n- Design', '您好：\n== 进展 ==\n- 设计'),
  fresh: [
    { section: chooseLanguage(locale, 'Progress', '进展'), title: chooseLanguage(locale, 'Design', '设计') },
    { section: chooseLanguage(locale, 'Done', '完成'), title: chooseLanguage(locale, 'Concept', '概念') },
  ],
  first: false,
  blocked: [],
  warnings: [],
  doubts: '',
  sentences: [
    {
      heading: chooseLanguage(locale, 'Progress', '进展'),
      sentences: [
        {
          text: chooseLanguage(locale, 'Design', '设计'),
          from: [
            {
              table: 'milestones',
              id: 'M-2',
              column: 'name',
              tableName: chooseLanguage(locale, 'Milestones', '里程碑'),
              columnName: chooseLanguage(locale, 'Milestone', '里程碑'),
              title: chooseLanguage(locale, 'Design', '设计'),
              wordedBy: '',
              wordedOn: null,
            },
          ],
          cells: 1,
        },
      ],
    },
  ],
  you: '',
  digest: 'd1',
  approver: chooseLanguage(locale, 'Li', '李'),
  approvers: [chooseLanguage(locale, 'Li', '李'), chooseLanguage(locale, 'Wang', '王')],
  hourly: true,
  waiting: null,
  sentToday: null,
  inDoubt: null,
  quotaLeft: 90,
})

/** How an approval ended. */
export const createApprovalResult = (
  state: Answer<'approveClientReport'>['state'],
  why = '',
): Answer<'approveClientReport'> => ({ state, why, to: 'dana@acme.example.com' })

/** What answers opened. */
export const createAnswerResult = (locale: Locale): Answer<'answerPulse'> => ({
  changes: 1,
  issues: 0,
  rows: [
    {
      table: 'changes',
      tableName: chooseLanguage(locale, 'Change requests', '需求变更'),
      id: 'CR-1',
      title: 'A shop',
    },
  ],
})
