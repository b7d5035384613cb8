/** Asks back. The way that changes nothing has the focus. */
import { Button, Modal } from '@mantine/core';
import { answer, useQuestion } from '#renderer/stores/question.ts';

export function QuestionDialog() {
  const { question, open } = useQuestion();
  if (!question) return null;
  const { title, body, act, leave, onAct } = question;
  const doIt = () => {
    answer();
    onAct();
  };
  return (
    <Modal opened={open} onClose={answer} title={title} size={420} closeButtonProps={{ 'aria-label': leave }}>
      {body}
      <div className="question-acts row">
        <Button variant="default" data-autofocus onClick={answer}>
          {leave}
        </Button>
        <Button color="red" onClick={doIt}>
          {act}
        </Button>
      </div>
    </Modal>
  );
}
