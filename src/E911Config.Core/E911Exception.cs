using System;
using E911Config.Core.Text;

namespace E911Config.Core;

/// <summary>What this product can explain to its user: a stable error id, a message that names the object and the way out.</summary>
public class E911Exception : Exception
{
    /// <summary>Makes an error with a stable id.</summary>
    /// <param name="errorId">The id that scripts may test: PascalCase, never renamed.</param>
    /// <param name="message">One clear sentence, and what to do.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public E911Exception(string errorId, string message, Exception? inner = null)
        : base(Visible.Lines(message), inner)
    {
        ErrorId = errorId;
    }

    /// <summary>The stable id: PascalCase, one per cause.</summary>
    public string ErrorId { get; }

    /// <summary>The object at fault, such as a path or an identity; null where there is none.</summary>
    public object? Target { get; init; }
}
