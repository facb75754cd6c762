'use strict';

const complaints = { 'wrong citation': word('wrongCitation'), 'out of date': word('outOfDate'), 'missing side': word('missingSide') };

/** The two thumbs under an answer, and the form that asks what is wrong with it. */
function rating(answer, post) {
  const helpful = action('helpful', { 'aria-pressed': 'false', onclick: () => send(helpful, { reaction: 'like' }) });
  const notHelpful = action('notHelpful', { 'aria-pressed': 'false', 'aria-expanded': 'false', onclick: () => show(form.hidden) });
  const form = complaintForm(answer.id, {
    send: (feedback) => send(notHelpful, { reaction: 'dislike', feedback }),
    cancel: () => show(false),
  });
  return { buttons: [helpful, notHelpful], form };

  function show(isShown) {
    form.hidden = !isShown;
    notHelpful.setAttribute('aria-expanded', String(isShown));
    (isShown ? form.querySelector('input') : notHelpful).focus();
  }

  async function send(chosen, opinion) {
    try {
      await post({ type: 'invoke', name: 'message/submitAction', value: { actionName: 'feedback', actionValue: { answer: answer.id, ...opinion } } });
    } catch {
      connection.remark(word('ratingFailed'));
      return;
    }

    for (const button of [helpful, notHelpful]) {
      button.setAttribute('aria-pressed', String(button === chosen));
    }

    if (!form.hidden) {
      show(false);
    }

    connection.remark(word('thanks'));
  }
}

function complaintForm(answerId, { send, cancel }) {
  const choices = Object.entries(complaints).map(([value, text]) =>
    element('label', {}, element('input', { type: 'radio', name: `complaint-${answerId}`, value }), text));
  const comment = element('textarea', { rows: 3, maxlength: 1000, dir: 'auto' });
  const form = element('form', { class: 'complaint', hidden: true },
    element('fieldset', {}, element('legend', {}, word('whatIsWrong')), ...choices),
    element('label', { class: 'comment' }, word('comment'), comment),
    element('div', { class: 'buttons' },
      element('button', { class: 'main' }, word('send')),
      element('button', { type: 'button', onclick: cancel }, word('cancel'))));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send({ complaint: form.querySelector('input:checked')?.value, feedbackText: comment.value.trim() || undefined });
  });
  form.addEventListener('keydown', (event) => {
    // Web Chat takes letters typed in the transcript for the beginning of a question.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    }
  });
  return form;
}
