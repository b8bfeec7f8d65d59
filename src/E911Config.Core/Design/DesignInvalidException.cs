using System;
using System.Collections.Generic;
using System.Globalization;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>
/// A design that cannot be used. The message tells the first mistake in the order of the file; the first ones that were found are in
/// <see cref="Problems"/>, and <see cref="More"/> says how many there are besides.
/// </summary>
public sealed class DesignInvalidException : DataFileException
{
    /// <summary>The error id: <c>DesignInvalid</c>.</summary>
    public const string Id = "DesignInvalid";

    /// <summary>How many mistakes are told of one file.</summary>
    public const int MostShown = 50;

    /// <summary>How many mistakes are counted besides; then the reading ends.</summary>
    public const int MostCounted = 100_000;

    /// <summary>Makes the error.</summary>
    /// <param name="path">The design file.</param>
    /// <param name="problems">The mistakes that are told, in the order of the file; at least one, at most <see cref="MostShown"/>.</param>
    /// <param name="more">How many there are besides.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public DesignInvalidException(string path, IReadOnlyList<DesignProblem> problems, int more = 0, Exception? inner = null)
        : base(Id, path, problems[0].Place.Line, problems[0].Place.Column, problems[0].Message, inner)
    {
        Problems = problems;
        More = more;
    }

    /// <summary>
    /// The mistakes that were found, in the order of the file; the first <see cref="MostShown"/>, if there are more. A file with mistakes
    /// of form is not examined further: others may come once those are gone.
    /// </summary>
    public IReadOnlyList<DesignProblem> Problems { get; }

    /// <summary>How many mistakes were found besides; <see cref="MostCounted"/>, if they are as many or more.</summary>
    public int More { get; }

    /// <summary>The error that tells how many mistakes there are besides; null if all are told.</summary>
    public DataFileException? Rest => More == 0 ? null : new DataFileException(ErrorId, Path, 0, 0, string.Format(
        CultureInfo.InvariantCulture, "and {0}{1:N0} more mistake{2}. Mend those that are shown, and read the design again.",
        More == MostCounted ? "more than " : "", More, More == 1 ? "" : "s"), this);
}
