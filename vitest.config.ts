import { defineConfig } from 'vitest/config'
import { testPlugin } from './host/build/vitest-plugin.js'

export default defineConfig({
  plugins: [testPlugin()],
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
})
