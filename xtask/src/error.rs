//! What can go wrong in a chore, told to the person who typed it.

use std::{fmt, io, path::Path};

/// The one sentence a failed chore ends with.
#[derive(Debug)]
pub enum Error {
    /// Something the chore needs is not on this machine.
    Missing {
        /// The thing, as the subject of "is missing".
        what: String,
        /// What to do about it, as a full sentence.
        mend: String,
    },
    /// A program ran and reported failure; it has printed the reason itself.
    Failed {
        /// The command line.
        command: String,
        /// How it ended.
        ending: String,
    },
    /// The operating system refused.
    Io {
        /// What was being done, as in "cannot read dist/index.html".
        doing: String,
        /// Its answer.
        source: io::Error,
    },
    /// The arguments make no sense; the text says which.
    Usage(String),
    /// The chore cannot be done as asked; the text says why and what would do.
    Refused(String),
}

impl Error {
    /// Makes an error of a failed operation on a file, for `map_err`.
    pub fn file(verb: &str, path: &Path) -> impl FnOnce(io::Error) -> Error {
        let doing = format!("cannot {verb} {}", path.display());
        move |source| Error::Io { doing, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Missing { what, mend } => write!(f, "{what} is missing. {mend}"),
            Error::Failed { command, ending } => write!(f, "`{command}` failed: {ending}"),
            Error::Io { doing, source } => write!(f, "{doing}: {source}"),
            Error::Usage(reason) | Error::Refused(reason) => f.write_str(reason),
        }
    }
}

impl From<lexopt::Error> for Error {
    fn from(error: lexopt::Error) -> Error {
        Error::Usage(format!("{error}."))
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
