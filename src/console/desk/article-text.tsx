import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import styles from './desk.module.css';

interface ArticleTextProps {
  readonly body: string;
  readonly isMarkdown: boolean;
  readonly language: string | null;
}

/** The text of an article, to be read: Markdown as headings, paragraphs, lists and tables; its HTML stays text. */
export function ArticleText({ body, isMarkdown, language }: ArticleTextProps) {
  const content = isMarkdown
    ? blocks(lexer(body))
    : body.split(/\n{2,}/).map((paragraph, index) => <p key={keyOf(index)}>{paragraph}</p>);
  return (
    <div className={styles.prose} lang={language ?? undefined}>
      {content}
    </div>
  );
}

/** Parts of a text have no names: a part is its place. */
const keyOf = (index: number): string => `part-${index}`;

const blocks = (tokens: readonly Token[]): ReactNode[] =>
  tokens.map((token, index) => <Fragment key={keyOf(index)}>{block(token)}</Fragment>);

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading': {
      // The article's title above is of the second level.
      const Heading = (['h3', 'h4', 'h5', 'h6'] as const)[Math.min(3, (token as Tokens.Heading).depth - 1)]!;
      return <Heading>{inline(token)}</Heading>;
    }
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      const entries = items.map((item, index) => <li key={keyOf(index)}>{blocks(item.tokens)}</li>);
      return ordered ? <ol start={Number(start) || 1}>{entries}</ol> : <ul>{entries}</ul>;
    }
    case 'blockquote':
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens)}</blockquote>;
    case 'code':
      return <pre>{(token as Tokens.Code).text}</pre>;
    case 'hr':
      return <hr />;
    case 'table':
      return <Table table={token as Tokens.Table} />;
    case 'text':
      return inline(token);
    default:
      return <p>{inline(token)}</p>;
  }
}

function Table({ table }: { readonly table: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, index) => (
            <th key={keyOf(index)}>{inline(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={keyOf(index)}>
            {row.map((cell, column) => (
              <td key={keyOf(column)}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Inline {
  readonly text?: string;
  readonly raw?: string;
  readonly tokens?: Token[];
}

function inline(token: Inline): ReactNode {
  if (!token.tokens) return token.text ?? token.raw ?? '';
  return token.tokens.map((each, index) => <Fragment key={keyOf(index)}>{span(each)}</Fragment>);
}

function span(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token)}</strong>;
    case 'em':
      return <em>{inline(token)}</em>;
    case 'del':
      return <del>{inline(token)}</del>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link': {
      const { href } = token as Tokens.Link;
      // Others would run in this page or lead nowhere.
      if (!/^(https?:|mailto:)/i.test(href)) return inline(token);
      return (
        <a href={href} target="_blank" rel="noreferrer noopener">
          {inline(token)}
        </a>
      );
    }
    default:
      return inline(token);
  }
}
