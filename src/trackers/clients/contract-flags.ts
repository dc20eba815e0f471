/** The flags of a client's contract, in the order in which the sheet has them. */
import { all, any, beforeHorizon, beforeToday, dated, earlier, not, oneOf } from '../../core/rule.js'
import type { ColumnRef, ColumnRefs } from '../../core/table.js'
import type { contractColumns } from './contract-columns.js'

type ContractRefs = Pick<ColumnRefs<typeof contractColumns>, 'contractStart' | 'contractEnd' | 'noticeBy'> & {
  readonly kind: ColumnRef<'oneOff' | 'subscription', 'kind'>
}

/** The contract ends, has ended, or ends before it starts. */
export const contractFlags = ({ contractStart, contractEnd, noticeBy, kind }: ContractRefs) =>
  [
    {
      key: 'renewalOpen',
      name: { en: 'Renewal window open', 'zh-CN': '进入续约期' },
      rag: 'amber',
      means: 'soon',
      column: 'contractEnd',
      when: all(
        dated(contractEnd),
        any(beforeHorizon(contractEnd, 'renewalBy'), beforeHorizon(noticeBy, 'renewalBy')),
        not(beforeToday(contractEnd)),
      ),
    },
    {
      key: 'noticeSoon',
      name: { en: 'Notice period ends soon', 'zh-CN': '通知期限将至' },
      rag: 'amber',
      means: 'soon',
      column: 'noticeBy',
      when: all(beforeHorizon(noticeBy, 'dueSoonBy'), not(beforeToday(noticeBy))),
    },
    {
      key: 'contractEnded',
      name: { en: 'Contract ended', 'zh-CN': '合同已到期' },
      rag: 'amber',
      column: 'contractEnd',
      when: all(oneOf(kind, 'subscription'), beforeToday(contractEnd)),
    },
    {
      key: 'contractDaysSwapped',
      name: { en: 'Contract ends before it starts', 'zh-CN': '合同结束早于开始' },
      rag: 'amber',
      column: 'contractStart',
      when: earlier(contractEnd, contractStart),
    },
  ] as const
