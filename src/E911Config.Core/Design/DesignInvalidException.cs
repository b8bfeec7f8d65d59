using System;
using System.Collections.Generic;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>
/// A design that cannot be used. The message tells the first mistake in reading order; all that were found are in <see cref="Problems"/>.
/// </summary>
public sealed class DesignInvalidException : DataFileException
{
    /// <summary>The error id: <c>DesignInvalid</c>.</summary>
    public const string Id = "DesignInvalid";

    /// <summary>Makes the error.</summary>
    /// <param name="path">The design file.</param>
    /// <param name="problems">The mistakes in reading order; at least one.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public DesignInvalidException(string path, IReadOnlyList<DesignProblem> problems, Exception? inner = null)
        : base(Id, path, problems[0].Place.Line, problems[0].Place.Column, problems[0].Message, inner)
    {
        Problems = problems;
    }

    /// <summary>
    /// Every mistake that was found, in reading order. A file with mistakes of form is not examined further: more may come once those are
    /// gone.
    /// </summary>
    public IReadOnlyList<DesignProblem> Problems { get; }
}
