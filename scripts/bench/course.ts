import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { compileCourse, courseCompiler } from '../../course';
import { contentFolders, readContent } from '../../server/content-files';
import { type Suite, timed } from './measure';

/** Compiling the whole course beside remark, which only parses the same files; and a changed file beside all that stayed. */
export const course: Suite = {
  name: 'course',
  run() {
    const files = readContent(contentFolders());
    const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
    const markdown = files.filter(({ path }) => path.endsWith('.md'));
    const parsed = timed(5, () => {
      for (const { text } of markdown) remark.parse(text);
    });
    const compiled = timed(5, () => void compileCourse(files));
    const compile = courseCompiler();
    compile(files);
    const changed = markdown.filter((_, index) => index % 8 === 0);
    const each = changed.map(({ path }) => {
      const edited = files.map((file) => (file.path === path ? { path, text: `${file.text}\n` } : file));
      const { best } = timed(1, () => void compile(edited));
      compile(files);
      return best;
    });
    const ratio = compiled.best / parsed.best;
    return [
      { name: 'course, compiled whole', value: compiled.best, unit: 'ms', spread: compiled.spread },
      { name: 'course, to remark alone', value: ratio, unit: 'times', limit: 2, ratio, spread: parsed.spread },
      { name: 'course, a changed file, the slowest', value: Math.max(...each), unit: 'ms', limit: 200 },
    ];
  },
};
