/** @jsxImportSource hono/jsx */
import { type FileInfo, viewerOf } from './attachments';
import { nameOf, showDate, showSize } from './format';
import { filePath, personPath } from './paths';
import type { Application, Person } from './read-person';

export interface ResumeProps {
  person: Person;
  application: Application;
  files: FileInfo[];
  shown: FileInfo | undefined;
  /** The text of `shown`, if it is a text file. */
  text: string | undefined;
}

export const ResumeViewer = ({ person, application, files, shown, text }: ResumeProps) => (
  <section class="card resume">
    <header>
      <h2>{shown?.type === 'cover_letter' ? 'Cover letter' : 'Resume'}</h2>
      {files.length > 1 && (
        <nav class="file-tabs" aria-label="Files">
          {files.map((file) => (
            <a
              key={file.id}
              href={personPath(person.id, application.id, file.id)}
              aria-current={file.id === shown?.id ? 'true' : undefined}
            >
              {file.filename}
            </a>
          ))}
        </nav>
      )}
      {shown && (
        <a class="button" href={filePath(person.id, shown.id)} download={shown.filename}>
          Download
        </a>
      )}
    </header>
    {shown ? (
      <Viewer file={shown} src={filePath(person.id, shown.id)} of={nameOf(person)} text={text} />
    ) : (
      <p class="empty">{person.first_name} sent no resume.</p>
    )}
  </section>
);

const Viewer = (props: { file: FileInfo; src: string; of: string; text: string | undefined }) => {
  const title = `${props.file.filename} of ${props.of}`;
  switch (viewerOf(props.file.mime)) {
    case 'pdf':
      return <iframe class="sheet" title={title} src={props.src} />;
    case 'image':
      return <img class="sheet" alt={title} src={props.src} />;
    case 'text':
      return <pre class="resume-text">{props.text}</pre>;
    case 'download':
      return (
        <div class="no-preview">
          <span class="file-kind" aria-hidden="true">
            {props.file.filename.split('.').at(-1)}
          </span>
          <p>
            <strong>{props.file.filename}</strong>
            <span class="quiet">
              {showSize(props.file.size)}, added {showDate(props.file.created_at)}
            </span>
          </p>
          <p class="quiet">There is no preview of this kind of file. Download it to read it.</p>
        </div>
      );
  }
};
