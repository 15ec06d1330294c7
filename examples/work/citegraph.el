;;; citegraph.el --- Audit lists and bibliographies in Emacs  -*- lexical-binding: t; -*-
;; (load "citegraph.el"), then M-x citegraph-audit in a list or a .bib. compile-mode knows the form of the findings,
;; FILE:LINE:COLUMN: severity: so that M-g n goes from one to the next. Nobody is asked unless there is a prefix argument.

(require 'compile)

(defun citegraph-audit (asks)
  "Audit the file of this buffer; with a prefix argument ASKS, services are asked, too."
  (interactive "P")
  (unless buffer-file-name (user-error "This buffer has no file"))
  (compile (concat "citegraph audit --color never " (unless asks "--offline ")
                   (shell-quote-argument (file-name-nondirectory buffer-file-name)))))

(provide 'citegraph)
;;; citegraph.el ends here
