//! Tells Zed how to start Lastmile. Knows no rule.

use zed_extension_api::{
    self as zed, LanguageServerId, Result, Worktree, serde_json::Value, serde_json::json, settings::LspSettings,
};

struct Lastmile;

impl zed::Extension for Lastmile {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let binary = LspSettings::for_worktree(id.as_ref(), worktree)?.binary;
        let set = binary.as_ref().and_then(|binary| binary.path.clone());
        let command = set.or_else(|| worktree.which("lastmile")).ok_or(
            "there is no `lastmile` on the PATH: install it, or name it in the setting `lsp.lastmile.binary.path`",
        )?;
        let args = binary.and_then(|binary| binary.arguments).unwrap_or_else(|| vec!["lsp".into()]);
        Ok(zed::Command { command, args, env: worktree.shell_env() })
    }

    fn language_server_initialization_options(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        Ok(LspSettings::for_worktree(id.as_ref(), worktree)?.settings)
    }

    fn language_server_workspace_configuration(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        let settings = LspSettings::for_worktree(id.as_ref(), worktree)?.settings;
        Ok(settings.map(|settings| json!({ "lastmile": settings })))
    }
}

zed::register_extension!(Lastmile);
