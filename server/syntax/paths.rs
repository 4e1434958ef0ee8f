//! Paths: whether something always happens between a place and its function's end. Knows no names and no rules.
//!
//! Followed are branches, cases, loops, early returns, errors that are raised in so many words, `try` with its handlers
//! and `finally`, blocks that swallow errors, and what is deferred or managed. A call may raise too, which counts where a handler around it would
//! take the error. Not followed: conditions (each branch is possible, and each loop may not run), labels, generators,
//! and errors that leave the function from inside a call.

use super::Node;

use super::Source;
use super::shapes::{Role, Shape, ShapeKind};

/// How deep code may nest until it is taken as code that does nothing.
const DEPTH: usize = 150;

/// The ways in which code can end before what is awaited has happened.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// It runs on.
    falls: bool,
    /// It leaves the function.
    leaves: bool,
    raises: bool,
    breaks: bool,
    continues: bool,
}

impl Open {
    const FALLS: Open = Open { falls: true, leaves: false, raises: false, breaks: false, continues: false };
    const NONE: Open = Open { falls: false, ..Open::FALLS };

    fn or(self, other: Open) -> Open {
        Open {
            falls: self.falls || other.falls,
            leaves: self.leaves || other.leaves,
            raises: self.raises || other.raises,
            breaks: self.breaks || other.breaks,
            continues: self.continues || other.continues,
        }
    }

    fn any(self) -> bool {
        self.falls || self.leaves || self.raises || self.breaks || self.continues
    }

    /// This, and then `next` where it runs on.
    fn then(self, next: impl FnOnce() -> Open) -> Open {
        if self.falls { Open { falls: false, ..self }.or(next()) } else { self }
    }

    /// Running on becomes another way to end.
    fn ending(self, end: impl FnOnce(&mut Open)) -> Open {
        let mut open = Open { falls: false, ..self };
        if self.falls {
            end(&mut open);
        }
        open
    }

    /// What is raised ends here, and code runs on.
    fn swallowed(self) -> Open {
        Open { falls: self.falls || self.raises, raises: false, ..self }
    }

    fn out_of_loop(self) -> Open {
        Open { falls: self.falls || self.breaks || self.continues, breaks: false, continues: false, ..self }
    }
}

/// Whether a node for which `happens` holds runs after `node` on every path to the end of the nearest function around
/// it, or of the file. `around` are the nodes around `node`, innermost first.
pub fn always_followed<'t>(
    source: &Source<'t>,
    node: Node<'t>,
    around: impl Iterator<Item = Node<'t>>,
    happens: &dyn Fn(Node<'t>) -> bool,
) -> bool {
    let run = Run { source, happens };
    let path: Vec<Node<'t>> = around.take_while(|node| !source.is_one_of(*node, FUNCTION)).collect();
    let is_attempt = |pair: &(Node<'t>, Node<'t>)| {
        let catching = [ShapeKind::Attempt, ShapeKind::Swallow];
        let shape = source.path_shape(pair.1).filter(|shape| catching.contains(&shape.kind));
        shape.and_then(|shape| shape.get(Role::Body)) == Some(pair.0)
    };
    let inner = std::iter::once(node).chain(path.iter().copied());
    let mut attempts = inner.clone().zip(path.iter().copied()).filter(is_attempt).count();
    let mut open = Open::FALLS;
    for (child, parent) in inner.zip(path.iter().copied()) {
        if !open.any() {
            return true;
        }
        attempts -= usize::from(is_attempt(&(child, parent)));
        match run.behind(parent, child, node, open, attempts) {
            Some(behind) => open = behind,
            None => return true,
        }
    }
    !open.any()
}

/// Whether code may run on behind a node; with `breaks`, also where it breaks out of what is around the node.
pub(super) fn runs_on<'t>(source: &Source<'t>, node: Node<'t>, breaks: bool) -> bool {
    let open = Run { source, happens: &|_| false }.through(node, 0, DEPTH);
    open.falls || (breaks && open.breaks)
}

const FUNCTION: &[ShapeKind] = &[ShapeKind::Function, ShapeKind::AsyncFunction];

struct Run<'r, 't> {
    source: &'r Source<'t>,
    happens: &'r dyn Fn(Node<'t>) -> bool,
}

impl<'t> Run<'_, 't> {
    /// What is open behind `parent`, if `open` is so behind its child. `None` if it happens however `parent` ends.
    fn behind(
        &self,
        parent: Node<'t>,
        child: Node<'t>,
        node: Node<'t>,
        open: Open,
        attempts: usize,
    ) -> Option<Open> {
        if let Some(shape) = self.source.path_shape(parent) {
            let is = |role| shape.all(role).any(|part| part == child);
            match shape.kind {
                ShapeKind::Branch | ShapeKind::Arm => {
                    return Some(match is(Role::Condition) {
                        true => open.then(|| self.arms(&shape, attempts, DEPTH)),
                        false => open,
                    });
                }
                ShapeKind::Switch => {
                    return Some(Open { falls: open.falls || open.breaks, breaks: false, ..open });
                }
                ShapeKind::Attempt => {
                    let open =
                        if is(Role::Body) { self.handled(parent, open, attempts, DEPTH) } else { open };
                    let in_finally = self.path_kind(child) == Some(ShapeKind::Finally);
                    return Some(if in_finally {
                        open
                    } else {
                        self.finished(parent, open, attempts, DEPTH)
                    });
                }
                ShapeKind::Swallow => {
                    let body = shape.get(Role::Body).filter(|body| *body != child);
                    let open =
                        body.map_or(open, |body| open.then(|| self.through(body, attempts + 1, DEPTH)));
                    return Some(open.swallowed());
                }
                ShapeKind::Leave => return Some(open.ending(|open| open.leaves = true)),
                ShapeKind::Raise => return Some(open.ending(|open| open.raises = true)),
                ShapeKind::Managed if shape.get(Role::Value).is_some_and(|value| value.holds(node)) => {
                    return None;
                }
                ShapeKind::Defer => return None,
                _ => {}
            }
        }
        let shape = self.source.shape(parent);
        match shape.as_ref().map(|shape| (shape.kind, shape.get(Role::Body))) {
            Some((ShapeKind::Choice, _)) => return Some(open),
            Some((ShapeKind::Loop | ShapeKind::Iteration, Some(body))) => {
                return Some(if body == child { open.out_of_loop() } else { open });
            }
            Some((ShapeKind::Block, _)) if self.deferred_before(parent, child) => return None,
            _ => {}
        }
        let mut open = open;
        for next in parent.named_children().filter(|next| next.start_byte() >= child.end_byte()) {
            open = open.then(|| self.through(next, attempts, DEPTH));
        }
        Some(if (self.happens)(parent) { Open { falls: false, ..open } } else { open })
    }

    fn deferred_before(&self, block: Node<'t>, child: Node<'t>) -> bool {
        block.named_children().take_while(|before| *before != child).any(|before| {
            let statement = self.source.shape(before).filter(|shape| shape.kind == ShapeKind::Statement);
            let before = statement.and_then(|shape| shape.get(Role::Inner)).unwrap_or(before);
            self.path_kind(before) == Some(ShapeKind::Defer) && self.mentioned_in(before)
        })
    }

    fn path_kind(&self, node: Node<'t>) -> Option<ShapeKind> {
        self.source.path_shape(node).map(|shape| shape.kind)
    }

    /// How code can end before it happened, if it had not happened before.
    fn through(&self, node: Node<'t>, attempts: usize, depth: usize) -> Open {
        let Some(depth) = depth.checked_sub(1) else { return Open::FALLS };
        if let Some(shape) = self.source.path_shape(node) {
            let parts = || self.parts(node, attempts, depth);
            match shape.kind {
                ShapeKind::Branch => {
                    let condition = shape.get(Role::Condition);
                    let first =
                        condition.map_or(Open::FALLS, |condition| self.through(condition, attempts, depth));
                    return first.then(|| self.arms(&shape, attempts, depth));
                }
                ShapeKind::Switch => return self.cases(node, attempts, depth),
                ShapeKind::Attempt => {
                    let body = shape.get(Role::Body);
                    let body = body.map_or(Open::FALLS, |body| self.through(body, attempts + 1, depth));
                    let open = self.handled(node, body, attempts, depth);
                    return self.finished(node, open, attempts, depth);
                }
                ShapeKind::Swallow => return self.parts(node, attempts + 1, depth).swallowed(),
                ShapeKind::Leave => return parts().ending(|open| open.leaves = true),
                ShapeKind::Raise => return parts().ending(|open| open.raises = true),
                ShapeKind::Break => return Open { breaks: true, ..Open::NONE },
                ShapeKind::Continue => return Open { continues: true, ..Open::NONE },
                ShapeKind::Halt => return Open::NONE,
                ShapeKind::Defer if self.mentioned_in(node) => return Open::NONE,
                _ => {}
            }
        }
        let Some(shape) = self.source.shape(node) else { return self.parts(node, attempts, depth) };
        match shape.kind {
            ShapeKind::Function | ShapeKind::AsyncFunction | ShapeKind::Class => Open::FALLS,
            ShapeKind::Loop | ShapeKind::Iteration => match shape.get(Role::Body) {
                Some(body) => Open::FALLS.or(self.through(body, attempts, depth).out_of_loop()),
                None => self.parts(node, attempts, depth),
            },
            ShapeKind::Choice => {
                let part = |role| shape.get(role).map(|part| self.through(part, attempts, depth));
                let first = part(Role::Left).or_else(|| part(Role::Condition)).unwrap_or(Open::FALLS);
                let both = part(Role::Consequence).zip(part(Role::Alternative));
                first.then(|| match both {
                    Some((consequence, alternative)) => consequence.or(alternative),
                    None => Open::FALLS.or(part(Role::Right).unwrap_or(Open::FALLS)),
                })
            }
            ShapeKind::Call => {
                let open = self.parts(node, attempts, depth);
                if (self.happens)(node) {
                    return Open { falls: false, ..open };
                }
                Open { raises: open.raises || (open.falls && attempts > 0), ..open }
            }
            _ => self.parts(node, attempts, depth),
        }
    }

    /// A node's children, one after the other.
    fn parts(&self, node: Node<'t>, attempts: usize, depth: usize) -> Open {
        let mut open = Open::FALLS;
        for child in node.named_children() {
            open = open.then(|| self.through(child, attempts, depth));
        }
        open
    }

    /// One of the arms of a branch.
    fn arms(&self, shape: &Shape<'t>, attempts: usize, depth: usize) -> Open {
        let through = |node| self.through(node, attempts, depth);
        let mut open = shape.get(Role::Consequence).map_or(Open::FALLS, through);
        let mut complete = false;
        for alternative in shape.all(Role::Alternative) {
            let arm = self.source.path_shape(alternative).filter(|shape| shape.kind == ShapeKind::Arm);
            complete |= arm.is_none();
            open = open.or(match arm {
                Some(arm) => arm.get(Role::Consequence).map_or(Open::FALLS, through),
                None => through(alternative),
            });
        }
        if complete { open } else { open.or(Open::FALLS) }
    }

    fn cases(&self, switch: Node<'t>, attempts: usize, depth: usize) -> Open {
        let mut open = Open::NONE;
        let mut complete = false;
        let mut pending = vec![switch];
        while let Some(node) = pending.pop() {
            for child in node.named_children() {
                match self.path_kind(child) {
                    Some(kind @ (ShapeKind::Case | ShapeKind::Default)) => {
                        complete |= kind == ShapeKind::Default;
                        open = open.or(self.parts(child, attempts, depth));
                    }
                    _ if node == switch => pending.push(child),
                    _ => {}
                }
            }
        }
        Open { falls: open.falls || open.breaks || !complete, breaks: false, ..open }
    }

    /// What of an attempt's body is open once its handlers have taken what it raises, and what runs behind it if it
    /// raises nothing has run.
    fn handled(&self, attempt: Node<'t>, body: Open, attempts: usize, depth: usize) -> Open {
        let mut open = Open { raises: false, falls: false, ..body };
        let mut handled = false;
        let mut behind = Open::FALLS;
        let own = self.source.path_shape(attempt).and_then(|shape| shape.get(Role::Body));
        for clause in attempt.named_children().filter(|clause| Some(*clause) != own) {
            if self.source.is_one_of(clause, &[ShapeKind::ErrorHandler]) {
                handled = true;
                if body.raises {
                    open = open.or(self.parts(clause, attempts, depth));
                }
            } else if self.path_kind(clause) != Some(ShapeKind::Finally) && body.falls {
                behind = behind.then(|| self.through(clause, attempts, depth));
            }
        }
        if body.falls {
            open = open.or(behind);
        }
        Open { raises: open.raises || (body.raises && !handled), ..open }
    }

    /// What is open behind an attempt's last clause, which runs whichever way the others end.
    fn finished(&self, attempt: Node<'t>, open: Open, attempts: usize, depth: usize) -> Open {
        let finally = attempt.named_children().find(|node| self.path_kind(*node) == Some(ShapeKind::Finally));
        let Some(finally) = finally.filter(|_| open.any()) else { return open };
        let last = self.parts(finally, attempts, depth);
        if last.falls { Open { falls: false, ..last }.or(open) } else { last }
    }

    /// Whether it stands anywhere in a node, functions and all.
    fn mentioned_in(&self, node: Node<'t>) -> bool {
        node.subtree().any(|node| node.is_named() && (self.happens)(node))
    }
}
