import { measureLargeFiles } from './host/bench/large-files.js'
import { build } from './host/build/build.js'
console.log(measureLargeFiles(await build(), (t) => console.log(t)))
