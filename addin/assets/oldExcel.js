// Only browsers without modules read this file: the frame of Excel 2016 and 2019, which cannot run the pane. Plain ES5.
(function () {
  function show() {
    document.getElementById('pane').setAttribute('hidden', '');
    document.getElementById('old-excel').removeAttribute('hidden');
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
