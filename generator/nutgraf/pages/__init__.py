"""Pages as Markdown skeletons of views, and the views: every choice of what is shown is made here."""
