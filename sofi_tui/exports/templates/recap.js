
"use strict";
(function () {
  const said = document.getElementById("dit");

  // Where the browser keeps its clipboard from pages that are not served securely.
  function copySelected(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "hors-ecran";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("refused"));
  }

  function copy(text) {
    if (!navigator.clipboard) {
      return copySelected(text);
    }
    return navigator.clipboard.writeText(text).catch(() => copySelected(text));
  }

  for (const button of document.querySelectorAll("button.copier")) {
    const label = button.getAttribute("aria-label");
    button.hidden = false;
    button.addEventListener("click", () => {
      copy(button.parentElement.querySelector(".valeur").textContent).then(
        () => {
          button.textContent = "Copié";
          button.classList.add("fait");
          said.textContent = label.replace("Copier", "Copié");
        },
        () => {
          said.textContent = "Le navigateur a refusé la copie : sélectionnez le texte.";
        },
      ).finally(() => button.focus());
    });
  }
})();
