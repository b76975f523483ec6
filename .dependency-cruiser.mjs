/** One rule per wall of docs/ARCHITECTURE.md; each comment says why the wall stands. */

const rooms = 'base|engine|scenario|quiz|course|study|server|components|app|cli|scripts|prisma|tests';

/** Nothing but the named rooms and packages; `node:` modules count as packages. */
const only = (name, comment, from, { rooms: allowed, packages = [] }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { pathNot: [`^(${[from, ...allowed].join('|')})/`, ...packages.map((name) => `(^|/)node_modules/${name}/`)] },
});

/** These rooms may be named in types only, save from where `lazily` matches. */
const typesOnly = (name, comment, from, to, lazily = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: lazily },
  to: { path: `^(${to.join('|')})/`, dependencyTypesNot: ['type-only'] },
});

const pure = '^(base|engine|scenario|quiz|course|study)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('base-stands-alone', 'base knows no AWS word and no school word, so it needs nothing.', 'base', { rooms: [] }),
    only(
      'engine-stands-on-base-only',
      'The same scenario and seed must replay the same trace, so nothing outside may reach in.',
      'engine',
      {
        rooms: ['base'],
      },
    ),
    only(
      'scenario-reads-for-the-engine',
      'A scenario is text made into engine input; it knows no question and no lesson.',
      'scenario',
      {
        rooms: ['base', 'engine'],
        packages: ['yaml', 'zod'],
      },
    ),
    only(
      'quiz-is-handed-its-families',
      'Families are handed in, so the quiz never imports the course it is used by.',
      'quiz',
      {
        rooms: ['base', 'engine', 'scenario'],
        packages: ['zod'],
      },
    ),
    only(
      'course-is-handed-its-texts',
      'The compiler turns texts into a course; reading files is for the rooms above.',
      'course',
      {
        rooms: ['base', 'engine', 'scenario', 'quiz'],
        packages: [
          '(unified|vfile|remark|rehype|mdast|hast|unist|micromark)[^/]*',
          '@types/(mdast|hast|unist)',
          'yaml',
          'zod',
        ],
      },
    ),
    only(
      'study-schedules-only',
      'What to learn next follows from answers and time, not from how either is stored.',
      'study',
      {
        rooms: ['base', 'engine', 'quiz'],
        packages: ['ts-fsrs', '@open-spaced-repetition/[^/]*', 'temporal-polyfill'],
      },
    ),
    typesOnly('study-knows-types-only', 'A schedule may name a verdict, not compute one.', 'study', ['engine', 'quiz']),
    {
      name: 'fsrs-has-one-door',
      comment: 'Only study/fsrs.ts knows the scheduling package, so that it can be exchanged.',
      severity: 'error',
      from: { pathNot: '^(study/fsrs|tests/)' },
      to: { path: 'node_modules/ts-fsrs/' },
    },
    {
      name: 'pure-rooms-touch-nothing',
      comment: 'A pure room reads no file, clock, socket or environment: all of it is handed in.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-knows-no-page',
      comment: 'A use case must serve a page, a command and a test alike.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(components|app|cli|scripts|tests)/' },
    },
    {
      name: 'server-does-not-draw',
      comment: "Rows and use cases are not markup. Only React's per-request cache is of use to auth/.",
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/auth/' },
      to: { path: 'node_modules/(react|react-dom|next|next-auth|radix-ui|lucide-react)/' },
    },
    only(
      'components-take-props',
      'A component gets everything in props, so it renders the same in a page, a test and a picture.',
      'components',
      {
        rooms: ['engine', 'scenario', 'quiz', 'course', 'study', 'base'],
        packages: [
          'react',
          'react-dom',
          '@types/react',
          '@types/react-dom',
          'next',
          'radix-ui',
          '@radix-ui/[^/]*',
          'get-nonce',
          'lucide-react',
          // Lays graphs out, on the server.
          '@dagrejs/dagre',
          'react-hotkeys-hook',
          'hast-util-to-jsx-runtime',
          // Draws charts, in a part that loads when a page of figures is opened.
          'recharts',
          '@xyflow/[^/]*',
          '@types/hast',
        ],
      },
    ),
    typesOnly(
      'components-know-types-only',
      'The engine is heavy and belongs in a worker or a part that loads when opened.',
      'components',
      ['base', 'engine', 'scenario', 'quiz', 'course', 'study'],
      ['\\.worker\\.ts$', '\\.lazy\\.tsx?$'],
    ),
    {
      name: 'components-do-not-route',
      comment: 'Hrefs come in as props; of next a component uses the link alone.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: 'node_modules/next/',
        pathNot: 'node_modules/next/(link|image)|node_modules/next/dist/client/(app-dir/)?link',
      },
    },
    {
      name: 'app-composes',
      comment: 'A page loads, guards and composes; what it needs from the pure rooms comes through a use case.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: `^(base|engine|scenario|quiz|course|study)/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-reaches-no-database',
      comment: 'Queries live in server/records, authorised where they run.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(cli|scripts|prisma|tests)/|^server/(db|records)|node_modules/(@prisma|better-sqlite3)/' },
    },
    {
      name: 'database-has-one-door',
      comment: 'server/records holds the only queries, so ownership is checked in one place.',
      severity: 'error',
      from: { path: `^(${rooms})/`, pathNot: '^(server|prisma|scripts|tests)/' },
      to: { path: '^prisma/|node_modules/(@prisma|better-sqlite3)/' },
    },
    {
      name: 'cli-needs-no-database',
      comment: 'A command runs without a database where it can; one that cannot imports the server when it is called.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^server/', dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    {
      name: 'cli-draws-no-page',
      comment: 'The command line prints text.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(app|components|scripts|tests|study)/|node_modules/(react|next|next-auth)/' },
    },
    {
      name: 'scripts-build-only',
      comment: 'Scripts prepare and start; they are no part of what a page shows. Only what measures study reads it.',
      severity: 'error',
      from: { path: '^(scripts|prisma)/', pathNot: '^scripts/items/' },
      to: { path: '^(app|components|cli|tests|study)/|^server/auth/auth' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What only tests need must not ship.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one idea in two files.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-is-there',
      comment: 'An import that leads nowhere hides a wall.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(prisma/generated|.*/prisma/generated|server-only$|geist)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^prisma/generated/|^build/|^\\.next' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
