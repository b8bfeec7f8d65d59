using System;
using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>Takes an empty value for a choice that may have none: a value of the enumeration that is no word of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OrNoneAttribute : ArgumentTransformationAttribute
{
    private const int None = -1;

    /// <summary>Takes it for an enumeration.</summary>
    public OrNoneAttribute(Type choices) => Choices = choices;

    /// <summary>The enumeration.</summary>
    public Type Choices { get; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is null || inputData.ToString() is null or "" ? Enum.ToObject(Choices, None) : inputData;

    /// <summary>Whether a value stands for none.</summary>
    internal static bool IsNone(object? value) => value is Enum choice && !Enum.IsDefined(choice.GetType(), choice);
}
