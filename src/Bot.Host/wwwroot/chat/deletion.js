'use strict';

/** The button that deletes the conversation, once the person has confirmed it. What is to be done is handed in. */
function offerDeletion(erase) {
  const button = document.getElementById('delete');
  const question = document.getElementById('deletion');
  button.hidden = false;
  button.addEventListener('click', () => question.showModal());
  question.addEventListener('close', async () => {
    if (question.returnValue !== 'delete') {
      return;
    }

    question.returnValue = '';
    try {
      await erase();
      connection.remark(word('deleted'));
    } catch {
      connection.remark(word('deleteFailed'));
    }
  });
}
