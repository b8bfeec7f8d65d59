using System;
using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>Takes an empty cell of a file, or a row without a kind of id, for the documented default.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OrLocallyAssignedAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is null || inputData.ToString() is null or "" ? PortIDSubType.LocallyAssigned : inputData;
}
