/** A foreign list of invoices. */
export const list = {
  name: 'Billing 2026',
  lines: [
    ['Invoice no.', 'Customer', 'Invoice total', 'Due date', 'Responsible', 'Paid on'],
    ['Invoice 2026-001', 'Acme', '100', '2026-03-02', 'Li', '2026-03-01'],
    ['Invoice 2026-002', 'Bolt', '250', '2026-03-09', 'Mo', ''],
    ['Invoice 2026-003', 'Acme', '90', '2026-04-09', 'Li', ''],
  ],
} as const
