using System;
using System.Management.Automation;
using E911Config.Core;

namespace E911Config.Simulator;

/// <summary>What a simulated cmdlet refuses: a stable id, a category and the object at fault.</summary>
public sealed class SimulatorException : E911Exception
{
    /// <summary>Makes the error.</summary>
    public SimulatorException(string errorId, ErrorCategory category, string message, object? target = null, Exception? inner = null)
        : base(errorId, message, inner)
    {
        Category = category;
        Target = target;
    }

    /// <summary>PowerShell's category.</summary>
    public ErrorCategory Category { get; }

    internal static SimulatorException Invalid(string message, object? target) =>
        new("ValueInvalid", ErrorCategory.InvalidArgument, message, target);

    internal static SimulatorException NotFound(string noun, string identity) =>
        new("ObjectNotFound", ErrorCategory.ObjectNotFound, $"There is no {noun} with the identity \"{identity}\".", identity);
}
